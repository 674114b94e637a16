// SPDX-License-Identifier: Apache-2.0

/// The features of a page's lines, to which the models in `Config/pages` are fitted.
package struct PageFeatures: Sendable {
    /// The index of each line that is not blank, with the line's features as bits of `LineFeature`.
    package let lines: [(line: Int, features: UInt64)]

    /// The indices of the copies of each repeated line, with the line's features.
    package let groups: [(lines: [Int], features: [GroupFeature])]

    /// The index of each line that may begin a further article, with the line's features.
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
