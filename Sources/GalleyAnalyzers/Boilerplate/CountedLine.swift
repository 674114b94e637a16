// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPages

/// A line of a document that is looked for in others.
struct CountedLine {
    let key: LineKey
    let words: Int
    let role: LineRole
    let content: ByteRange

    /// The lines of a document that are selected and have enough words, in order.
    static func lines(of document: AnnotatedDocument, minWords: Int) -> [CountedLine] {
        let page = document.layer(PageStructure.self)
        return page.lines.indices.compactMap { index in
            let words = page.wordCount(of: index)
            let content = page.lines[index].content
            guard words >= minWords, let key = page.key(of: index), document.isSelected(content)
            else { return nil }
            return CountedLine(key: key, words: words, role: page.roles[index], content: content)
        }
    }
}
