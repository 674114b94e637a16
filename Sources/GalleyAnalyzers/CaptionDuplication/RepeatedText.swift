// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line that stands more than once in a document.
struct RepeatedText: Sendable, Hashable, Codable, Comparable {
    /// How often it stands there.
    let times: Int
    /// The rule that found it.
    let rule: String
    /// The first copy, cut after some characters.
    let text: String
    /// The document's id.
    let document: String
    /// Where the first copy begins.
    let offset: Int

    private static let longest = 80

    init(_ finding: Finding, in document: AnnotatedDocument) {
        times = finding.spans.count
        rule = finding.rule
        let line = document[finding.spans[0]]
        text = line.count > Self.longest ? line.prefix(Self.longest) + "…" : line
        self.document = document.id
        offset = finding.spans[0].lowerBound
    }

    /// Whether the first stands more often; of equals, whether its text, document, place come
    /// first.
    static func < (first: RepeatedText, second: RepeatedText) -> Bool {
        if first.times != second.times { return first.times > second.times }
        let texts = (ExactText(first.text), ExactText(second.text))
        if texts.0 != texts.1 { return texts.0 < texts.1 }
        let documents = (ExactText(first.document), ExactText(second.document))
        if documents.0 != documents.1 { return documents.0 < documents.1 }
        return first.offset < second.offset
    }
}
