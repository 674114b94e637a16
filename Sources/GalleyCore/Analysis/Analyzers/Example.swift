// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A text with the results that an analyzer must produce for it, used as documentation and as a
/// test.
///
/// In the text, `⟦` and `⟧` enclose the parts that findings must cover. These markers are removed
/// before the text is analyzed. If there are no markers, the analyzer must find nothing.
public struct Example: Sendable {
    /// The purpose of the example, in a few words.
    public let title: String
    /// The text with markers.
    public let marked: String
    /// Options that differ from their defaults.
    public let options: JSONObject
    /// The expected values of measures; the actual value may differ by half a unit of the measure's
    /// last decimal.
    public let measures: [String: Double]
    /// The values of other analyzers' measures that the analyzer reads, by the full names of the
    /// measures.
    ///
    /// The analyzer gets these values when it is tested without the other analyzers.
    public let given: [String: MeasureValue]
    /// For each label of marks, the texts that the marks must cover, in text order.
    ///
    /// Marks with other labels are not checked; an empty list means that the analyzer must not make
    /// a mark with that label.
    public let marks: [String: [String]]
    /// The text that must result if the edits of all findings are applied; nil if the edits are not
    /// checked.
    public let fixed: String?

    /// Makes an example.
    public init(
        _ title: String,
        _ marked: String,
        options: JSONObject = [:],
        given: [String: MeasureValue] = [:],
        measures: [String: Double] = [:],
        marks: [String: [String]] = [:],
        fixed: String? = nil
    ) {
        self.title = title
        self.marked = marked
        self.options = options
        self.given = given
        self.measures = measures
        self.marks = marks
        self.fixed = fixed
    }

    /// The text without markers.
    public var text: String { parts.text }

    /// The ranges that the markers enclose, in text order.
    public var spans: [ByteRange] { parts.spans }

    private var parts: (text: String, spans: [ByteRange]) {
        var text = ""
        var spans: [ByteRange] = []
        var opened = 0
        for character in marked.unicodeScalars {
            switch character {
            case "⟦": opened = text.utf8.count
            case "⟧": spans.append(opened..<text.utf8.count)
            default: text.unicodeScalars.append(character)
            }
        }
        return (text, spans)
    }
}
