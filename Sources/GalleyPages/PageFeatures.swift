// SPDX-License-Identifier: Apache-2.0

/// The features of a page on which the models of `Config/pages` are fitted.
package struct PageFeatures: Sendable {
    /// The lines that are not blank, by their indices, with their features as bits of `LineFeature`.
    package let lines: [(line: Int, features: UInt64)]

    /// The repeated lines, by the indices of their copies, with their features.
    package let groups: [(lines: [Int], features: [GroupFeature])]

    /// The lines that may begin a further article, by their indices, with their features.
    package let candidates: [(line: Int, features: [ArticleFeature])]

    /// Reads a page with the standard lists and settings.
    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let reading = PageReading(text, lists: .standard, settings: PageSettings())
        lines = zip(reading.shape.filled, reading.lineFeatures).map { ($0, $1.bits) }
        groups = zip(reading.found, reading.groupFeatures()).map { ($0.lines, $1.all) }
        candidates = reading.articleClassifier(reading.groups()).candidates().map {
            (reading.shape.filled[$0.place], $0.features.all)
        }
    }
}
