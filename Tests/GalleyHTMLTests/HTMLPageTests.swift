// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct HTMLPageTests {
    private func blocks(_ text: String) -> [String] {
        let page = HTMLPage(Array(text.utf8))
        return page.blocks.map { block in
            let text = String(decoding: page.text[block.range], as: UTF8.self)
            return "\(block.role.rawValue): \(text)"
        }
    }

    private func text(_ text: String) -> String {
        String(decoding: HTMLPage(Array(text.utf8)).text, as: UTF8.self)
    }

    @Test func inlineElementsJoinWithoutSpaces() {
        #expect(text("<p>un<b>think</b>able <i>H</i><sub>2</sub>O  \n x") == "unthinkable H2O x")
        #expect(text("<p>a<wbr>b<!-- c -->d") == "abd")
    }

    @Test func blocksOfDifferentKindHaveAnEmptyLineBetweenThem() {
        #expect(text("<h1>A</h1><ul><li>b<li>c</ul>") == "A\n\nb\nc")
    }

    @Test func lineBreaksEndLinesAndTwoEndBlocks() {
        #expect(blocks("<p>a b c d e<br>f") == ["paragraph: a b c d e\nf"])
        #expect(blocks("One two three four five.<br><br>Six.").count == 2)
    }

    @Test func preformattedTextKeepsItsLines() {
        #expect(blocks("<pre>\na  b\n  c\n</pre>") == ["code: a  b\n  c"])
    }

    @Test func tablesOfDataAreRows() {
        #expect(
            blocks("<table><caption>T<tr><th>a<th>b<tr><td>1<td><p>2</p><p>3</table>") == [
                "caption: T", "table: a\tb", "table: 1\t2 3",
            ])
    }

    @Test func tablesOfPagesAreTheirBlocks() {
        let cell = String(repeating: "A long sentence of words. ", count: 20)
        #expect(blocks("<table><tr><td>\(cell)<td><h1>B</h1></table>").last == "headline: B")
    }

    @Test func aTableInAParagraphBelongsToIt() {
        #expect(
            blocks("<p>a b c d e<table><tr><td>f<td>g</table>") == ["paragraph: a b c d e\nf\tg"])
    }

    @Test(arguments: [
        "<p hidden>x", "<p style='display : none'>x", "<p style='a:b;VISIBILITY:hidden'>x",
        "<script>x</script>", "<style>x</style>", "<template>x</template>",
        "<noscript>x</noscript>", "<!-- x -->", "<title>x</title>", "<textarea>x</textarea>",
        "<svg><text>x</text></svg>", "<dialog>x</dialog>", "<div aria-hidden=true>x</div>",
        "<canvas>x</canvas>", "<iframe>x</iframe>", "<input value=x placeholder=x>",
    ])
    func whatIsNotSeenIsNotRead(_ markup: String) {
        #expect(text(markup) == "")
    }

    @Test(arguments: [
        "<p style='display:block'>x", "<dialog open>x</dialog>", "<span aria-hidden=true>x</span>",
        "<details><summary>x</summary></details>", "<p aria-hidden=false>x",
    ])
    func whatIsSeenIsRead(_ markup: String) {
        #expect(text(markup) == "x")
    }

    @Test(arguments: [
        ("<nav>a</nav>", "navigation"), ("<div class=MainMenu>a</div>b c d", "navigation"),
        ("<div class='no-menu'>a b c d e</div>", "paragraph"), ("<footer>a</footer>", "footer"),
        ("<p>© 2024 A", "footer"), ("<button>a</button>", "widget"),
        ("<div id=cookie-banner><p>a</p></div><p>b c d", "widget"), ("<h3>a</h3>", "headline"),
        ("<figure><figcaption>a<p>b</figcaption></figure>", "caption"),
        ("<p class=byline>By A</p><p>b c d e f g", "byline"), ("<time>a</time>", "date_line"),
        ("<p>Published: 14 February 2024, 10:30", "date_line"), ("<p>2024年2月14日", "date_line"),
        ("<blockquote>a b c</blockquote>", "quote"), ("<ul><li>a", "list"), ("<dl><dt>a", "list"),
        ("<a href=x>a</a> <a href=y>b</a>", "navigation"), ("<font size=+3>A</font>", "headline"),
    ])
    func blocksHaveRoles(_ markup: String, _ role: String) {
        #expect(blocks(markup).first?.hasPrefix("\(role): ") == true, "\(blocks(markup))")
    }

    @Test func aLineAfterTheHeadlineCanNameTheAuthor() {
        #expect(blocks("<h1>A</h1><p>by B C</p>")[1] == "byline: by B C")
        #expect(blocks("<h1>A</h1><p>作者：B</p>")[1] == "byline: 作者：B")
        #expect(blocks("<p>by B C and four more words</p>")[0].hasPrefix("paragraph"))
    }

    @Test func previewsOfOtherPagesAreNavigation() {
        let preview =
            "<article><a href=x><h2>Another page</h2></a><p>Its first words.</p></article>"
        let roles = HTMLPage(Array((preview + preview + preview).utf8)).blocks.map(\.role)
        #expect(roles == [BlockRole](repeating: .navigation, count: 6))
    }

    @Test func alternativeTextsAreBlocksUnlessACaptionRepeatsThem() {
        let picture = "<img alt='A cat on a mat'>"
        #expect(blocks("<p>a b c d e \(picture)").last == "alternative_text: A cat on a mat")
        let figure = "<figure>\(picture)<figcaption>A cat on a mat, in May</figcaption></figure>"
        #expect(blocks(figure) == ["caption: A cat on a mat, in May"])
        #expect(blocks("<nav>\(picture)<a href=x>a</a></nav>") == ["navigation: a"])
    }

    @Test func anArticleIsTheMainContent() {
        let sentence = "The keeper of the weir saw a rim of bronze in the mud, and began to dig. "
        let paragraph = "<p>\(sentence)\(sentence)\(sentence)</p>"
        let markup = """
            <body><nav><ul><li><a href=a>Town</a></li><li><a href=b>River</a></li></ul></nav>
            <main><article><h1>A bell in the mud</h1>\(paragraph)\(paragraph)\(paragraph)</article>
            </main><aside class=related><h3>Read also</h3><a href=c>Why the bridge hums</a></aside>
            <footer><p>© 2024 A Courier. All rights reserved.</p></footer>
            """
        let page = HTMLPage(Array(markup.utf8))
        #expect(page.blocks.filter { $0.role == .paragraph }.allSatisfy { $0.isMainContent })
        #expect(page.blocks.count { $0.role == .paragraph } == 3)
        let chrome = page.blocks.filter { $0.role == .navigation || $0.role == .footer }
        #expect(!chrome.isEmpty && !chrome.contains { $0.isMainContent })
    }
}
