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
    /// The required values of measures; each may differ by half a unit of the measure's last
    /// decimal.
    public let measures: [String: Double]
    /// The measures of other analyzers that the analyzer reads, by their full names.
    ///
    /// A test of the analyzer alone gives these values to the analyzer.
    public let given: [String: MeasureValue]
    /// The texts that marks must cover, in the order of the text, by the labels of the marks.
    ///
    /// Marks with other labels are not checked; an empty list means that the analyzer must leave
    /// no mark with the label.
    public let marks: [String: [String]]
    /// The text that must result if the edits of all findings are applied; nil if it is not
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
