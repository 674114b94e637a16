// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A text with the results that an analyzer must have for it: documentation and test in one.
///
/// In the text, `⟦` and `⟧` enclose the parts that findings must cover. The markers are removed
/// before the text is analyzed. Without markers the analyzer must find nothing.
public struct Example: Sendable {
    /// The purpose of the example, in a few words.
    public let title: String
    /// The text with markers.
    public let marked: String
    /// Options that differ from their defaults.
    public let options: JSONObject
    /// The required values of measures, within half of their last decimal.
    public let measures: [String: Double]
    /// The required text after the edits of the findings; nil if it is not checked.
    public let fixed: String?

    /// Makes an example.
    public init(
        _ title: String,
        _ marked: String,
        options: JSONObject = [:],
        measures: [String: Double] = [:],
        fixed: String? = nil
    ) {
        self.title = title
        self.marked = marked
        self.options = options
        self.measures = measures
        self.fixed = fixed
    }

    /// The text without markers.
    public var text: String { parts.text }

    /// The ranges that the markers enclose, in the order of the text.
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
