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
    package init(_ bytes: [UInt8]) { self.init(HTMLParser().parse(bytes)) }

    /// Reads a page whose tree was built without scripts.
    package init(_ tree: HTMLTree) {
        var reader = BlockReader(tree)
        reader.read()
        var rules = RoleRules(reader.text, reader.drafts)
        (text, blocks) = Self.joined(rules.decided(), reader.text)
        metadata = MetadataReader.metadata(of: tree)
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
