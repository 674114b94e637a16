// SPDX-License-Identifier: Apache-2.0

/// What the elements around a text say about it.
struct BlockContext: OptionSet, Sendable {
    let rawValue: UInt32

    static let navigation = BlockContext(rawValue: 1 << 0)
    static let footer = BlockContext(rawValue: 1 << 1)
    static let header = BlockContext(rawValue: 1 << 2)
    static let aside = BlockContext(rawValue: 1 << 3)
    static let widget = BlockContext(rawValue: 1 << 4)
    static let comments = BlockContext(rawValue: 1 << 5)
    static let caption = BlockContext(rawValue: 1 << 6)
    static let list = BlockContext(rawValue: 1 << 7)
    static let row = BlockContext(rawValue: 1 << 8)
    static let quote = BlockContext(rawValue: 1 << 9)
    static let preformatted = BlockContext(rawValue: 1 << 10)
    static let article = BlockContext(rawValue: 1 << 11)
    static let main = BlockContext(rawValue: 1 << 12)
    /// A preview of another page, with a link to it.
    static let teaser = BlockContext(rawValue: 1 << 13)
    /// Links to pages on the same matter.
    static let related = BlockContext(rawValue: 1 << 14)
    static let form = BlockContext(rawValue: 1 << 15)
    /// A block whose parts are not blocks.
    static let sealed = BlockContext(rawValue: 1 << 16)
    static let link = BlockContext(rawValue: 1 << 17)
    static let date = BlockContext(rawValue: 1 << 18)
    static let byline = BlockContext(rawValue: 1 << 19)
    static let bold = BlockContext(rawValue: 1 << 20)
    /// Text in a much larger font, as old pages mark headings.
    static let large = BlockContext(rawValue: 1 << 21)
    static let paragraph = BlockContext(rawValue: 1 << 22)
    static let heading = BlockContext(rawValue: 1 << 23)
    static let figure = BlockContext(rawValue: 1 << 24)
    /// A name says that this is the main content, as `itemprop="articleBody"` does.
    static let content = BlockContext(rawValue: 1 << 25)

    /// A table whose rows are data, not an arrangement of the page.
    static let data = BlockContext(rawValue: 1 << 26)

    /// What only describes a run of text in a line, and so does not hold for the blocks inside.
    static let inline: BlockContext = [.link, .date, .byline, .bold, .large]

    /// The names of the contexts in the order of their bits.
    static let names = """
        navigation footer header aside widget comments caption list row quote preformatted
        article main teaser related form sealed link date byline bold large paragraph heading
        figure content data
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
