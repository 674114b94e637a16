// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct EntityPassTests {
    private func found(_ text: String, _ kind: TokenKind) -> [String] {
        DividedText(text, .standard).tokens(kind)
    }

    @Test(arguments: [
        ("see https://example.org/a_b?c=1&d=%20#top.", "https://example.org/a_b?c=1&d=%20#top"),
        ("(http://example.org/x_(y)), then", "http://example.org/x_(y)"),
        ("\"HTTP://EXAMPLE.ORG/\"!", "HTTP://EXAMPLE.ORG/"),
        ("www.example.org/x, and", "www.example.org/x"),
        ("www.3sat.de?", "www.3sat.de"), ("<ftp://user@host:21/~me/>", "ftp://user@host:21/~me/"),
        ("http://[::1]:80/ end", "http://[::1]:80/"),
        ("«http://de.example.org/Köln»", "http://de.example.org/Köln"),
        ("http://a.cn/查看", "http://a.cn/"), ("go to http://a.org/...", "http://a.org/"),
        ("[a](http://a.org/b)", "http://a.org/b"), ("file:///etc/hosts", "file:///etc/hosts"),
    ])
    func webAddresses(_ text: String, _ url: String) {
        #expect(found(text, .url) == [url])
    }

    @Test(arguments: [
        "http://", "://example.org", "http:/example.org", "http: //example.org", "1http://", "www",
        "www.",
        "wwwx.org", "and/or", "3://4", "a://...", "www. example",
    ])
    func notWebAddresses(_ text: String) {
        #expect(found(text, .url) == [])
        #expect(
            DividedText(text, .standard).pieces
                == SegmentList.pieces(of: text).joined(separator: "|"))
    }

    @Test(arguments: [
        ("Write to jane.doe+x@mail.example.org.", "jane.doe+x@mail.example.org"),
        ("<a_b-c%d@x-y.co>", "a_b-c%d@x-y.co"), ("1@3sat.de,2", "1@3sat.de"),
        ("-me@example.org", "me@example.org"),
        ("почта@пример.рф", "почта@пример.рф"), ("a@b@c.org", "b@c.org"),
    ])
    func mailAddresses(_ text: String, _ address: String) {
        #expect(found(text, .email) == [address])
    }

    @Test(arguments: [
        "a@b", "@example.org", "a@.org", "a.@b.org", "a@b.1", "a@b.c", "a @b.org", "a@ b.org",
        "a@b..org",
    ])
    func notMailAddresses(_ text: String) {
        #expect(found(text, .email) == [])
    }

    @Test(arguments: [
        ("Thanks @jane_doe, (@x) and @2pac!", ["@jane_doe", "@x", "@2pac"]),
        ("a@b x/@y @@z @ w", []),
        ("@1 @", []), ("“@été”", ["@été"]),
    ])
    func mentions(_ text: String, _ expected: [String]) {
        #expect(found(text, .mention) == expected)
    }

    @Test(arguments: [
        ("#climate-change #été! (#a_b)", ["#climate", "#été", "#a_b"]),
        ("C# #1 a#b ##x &#x27; # y", []),
        ("#東京タワー #話題#", ["#東京タワー", "#話題"]), ("#100days", ["#100days"]),
    ])
    func hashtags(_ text: String, _ expected: [String]) {
        #expect(found(text, .hashtag) == expected)
    }

    @Test func eachCanBeSwitchedOff() {
        let text = "http://a.org a@b.org @c #d"
        for kind in EntityKind.allCases {
            var policy = TokenizerPolicy.standard
            policy.joined = [kind]
            let divided = DividedText(text, policy)
            let counts = [TokenKind.url, .email, .mention, .hashtag].map {
                divided.tokens($0).count
            }
            #expect(counts.reduce(0, +) == 1)
        }
    }

    @Test func mentionsAndHashtagsAreWordsAndAddressesAreNot() {
        let divided = DividedText("See @Jane: #News at www.Example.org or a@b.org", .standard)
        #expect(divided.terms == ["see", "@jane", "#news", "at", "or"])
    }

    @Test(arguments: [
        "@", "a@", "a.", "#", "a://", "://", "(", "www.", "a@b.", "http://a@", "[http://(",
    ])
    func timeIsLinear(_ piece: String) {
        let text = String(repeating: piece, count: 50_000)
        #expect(AnnotatedDocument(text: text).tokens.count > 0)
    }
}
