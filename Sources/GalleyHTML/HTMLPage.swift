// SPDX-License-Identifier: Apache-2.0

/// The visible text of an HTML page, divided into blocks, and what the page says about itself.
package struct HTMLPage: Sendable {
    /// The text: the blocks in the order of the page, each on lines of its own, with an empty line
    /// between blocks of different roles.
    package let text: [UInt8]
    /// The blocks, by their ranges in `text`.
    package let blocks: [HTMLBlock]
    /// What the page says about itself.
    package let metadata: HTMLMetadata

    /// Reads a page.
    ///
    /// - Parameter bytes: the page as UTF-8.
    package init(_ bytes: [UInt8]) { self.init(Self.parser.parse(bytes)) }

    /// Reads pages as browsers with scripts do, for which `noscript` has no elements.
    private static let parser = HTMLParser(isScripting: true)

    /// Reads a page whose tree was built.
    package init(_ tree: HTMLTree) {
        let (source, drafts) = Self.drafts(of: tree)
        var (text, blocks) = Self.joined(drafts, source)
        let features = ContentFeatures(source, drafts, tree)
        let scores = ContentModel.standard.scores(of: features, count: drafts.count)
        let completion = ContentCompletion(
            drafts.map(\.role), isInCore: features.isInCore, headline: features.headline,
            scores: scores)
        let completed = completion.completed
        for place in completed.indices { blocks[place].contentScore = completed[place] }
        (self.text, self.blocks) = (text, blocks)
        metadata = MetadataReader.metadata(of: tree)
    }

    /// The names of the features of each block on which the content model is fitted.
    ///
    /// - Parameter bytes: the page as UTF-8.
    package static func contentFeatures(_ bytes: [UInt8]) -> [(text: [UInt8], features: [String])] {
        let tree = parser.parse(bytes)
        let (text, drafts) = drafts(of: tree)
        var named = drafts.map { (text: Array(text[$0.range]), features: [String]()) }
        ContentFeatures(text, drafts, tree).forEach { block, feature in
            named[block].features.append(ContentFeatureGroup.names[feature])
        }
        return named
    }

    /// Returns the text of a page, without judging which blocks are its main content.
    ///
    /// - Parameter bytes: the page as UTF-8.
    package static func text(of bytes: [UInt8]) -> [UInt8] {
        let (source, drafts) = drafts(of: parser.parse(bytes))
        return joined(drafts, source).text
    }

    /// The text of a page as it is written, and its blocks with their roles.
    private static func drafts(of tree: HTMLTree) -> (text: [UInt8], drafts: [BlockDraft]) {
        var reader = BlockReader(tree)
        reader.read()
        var rules = RoleRules(reader.text, reader.drafts)
        return (reader.text, rules.decided())
    }

    /// Puts the texts of the blocks one after another.
    private static func joined(
        _ drafts: [BlockDraft], _ source: [UInt8]
    ) -> (text: [UInt8], blocks: [HTMLBlock]) {
        var text: [UInt8] = []
        text.reserveCapacity(source.count + 2 * drafts.count)
        var blocks: [HTMLBlock] = []
        blocks.reserveCapacity(drafts.count)
        for draft in drafts {
            if let last = blocks.last {
                text.append(0x0A)
                if last.role != draft.role { text.append(0x0A) }
            }
            let start = text.count
            text += source[draft.range]
            let level = draft.role == .headline ? max(Int(draft.level), 1) : 0
            blocks.append(HTMLBlock(range: start..<text.count, role: draft.role, level: level))
        }
        return (text, blocks)
    }
}
