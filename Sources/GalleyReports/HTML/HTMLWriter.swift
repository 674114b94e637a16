// SPDX-License-Identifier: Apache-2.0

/// Writes HTML: elements from the program, everything else as text that cannot become markup.
struct HTMLWriter {
    /// Attributes with their values, in the order in which they are written.
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes: [UInt8] = []

    /// Writes markup of the program's own.
    mutating func markup(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes bytes of the program's own, such as its styles.
    mutating func embed(_ content: [UInt8]) { bytes += content }

    /// Writes text of any origin on one line.
    mutating func text(_ text: String) { escape(SafeText.short(text)) }

    /// Writes text of any origin with its white space as it is.
    mutating func exactText(_ text: String) { escape(SafeText.neutral(text)) }

    /// Writes an element with what the body writes in it.
    mutating func element(
        _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        body(&self)
        bytes += "</\(name)>".utf8
    }

    /// Writes an element with a text in it.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes the begin of an element, which is all of those that have no content.
    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            escape(SafeText.short(value))
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    /// Ends a line of the file, for people who read its source.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
    }
}
