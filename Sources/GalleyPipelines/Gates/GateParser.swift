// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads `FIGURE (<|<=|>|>=) NUMBER[%]` and `any MEASURE (<|<=|>|>=) NUMBER[%]`.
struct GateParser {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Parses a whole condition; `nameBytes` is the byte range of the figure or measure in the
    /// text.
    static func parse(
        _ text: String
    ) throws(GateSyntaxError) -> (gate: Gate, nameBytes: Range<Int>) {
        var parser = GateParser(text)
        return try parser.gate()
    }

    private mutating func gate() throws(GateSyntaxError) -> (gate: Gate, nameBytes: Range<Int>) {
        var name = try word("a figure, such as word_frequency.words")
        let isAny = string(name) == "any"
        if isAny { name = try word("a measure, such as sentiment_lexicon.compound") }
        let comparison = try comparison()
        let (threshold, number) = try threshold()
        skipBlanks()
        if index < bytes.count {
            throw fault(
                "unexpected text after the number", expected: "the end of the condition",
                index..<bytes.count)
        }
        let title = string(name)
        let text = "\(isAny ? "any " : "")\(title) \(comparison.rawValue) \(number)"
        let gate = Gate(
            subject: isAny ? .any(measure: title) : .figure(title), comparison: comparison,
            threshold: threshold,
            isPercentage: number.utf8.last == UInt8(ascii: "%"), text: text)
        return (gate, name)
    }

    private mutating func word(_ expected: String) throws(GateSyntaxError) -> Range<Int> {
        let range = take { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "-"), 0x80...:
                true
            default: false
            }
        }
        if range.isEmpty { throw missing("a name", expected: expected) }
        return range
    }

    private mutating func comparison() throws(GateSyntaxError) -> Comparison {
        let range = take { [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains($0) }
        let expected = "<, <=, > or >="
        if range.isEmpty { throw missing("a comparison", expected: expected) }
        guard let comparison = Comparison(rawValue: string(range)) else {
            throw fault(
                "\(string(range).quoted) is not a valid comparison", expected: expected, range)
        }
        return comparison
    }

    private mutating func threshold() throws(GateSyntaxError) -> (value: Double, text: String) {
        let expected = "a number, such as 5, 0.25 or 5%"
        let range = take { !Self.isBlank($0) }
        if range.isEmpty { throw missing("a number", expected: expected) }
        let text = string(range)
        let isPercent = text.hasSuffix("%")
        let digits = isPercent ? String(text.dropLast()) : text
        // `5%` is read as `5e-2`, not as 5 divided by 100, so that it is rounded only once and
        // equals 0.05.
        guard Self.isNumber(digits), let value = Double(digits + (isPercent ? "e-2" : "e0")),
            value.isFinite
        else { throw fault("\(text.quoted) is not a valid number", expected: expected, range) }
        return (value, text)
    }

    /// Returns whether a text matches `[-+]? [0-9]+ (\. [0-9]+)?`.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text[...]
        if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            }
    }

    private mutating func take(while isWanted: (UInt8) -> Bool) -> Range<Int> {
        skipBlanks()
        let start = index
        while index < bytes.count, isWanted(bytes[index]) { index += 1 }
        return start..<index
    }

    private mutating func skipBlanks() {
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func missing(_ what: String, expected: String) -> GateSyntaxError {
        let end = index < bytes.count ? endOfCharacter(at: index) : index
        return fault("\(what) is missing here", expected: expected, index..<end)
    }

    private func endOfCharacter(at start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private func fault(
        _ message: String, expected: String, _ range: Range<Int>
    ) -> GateSyntaxError {
        GateSyntaxError(message: message, expected: expected, bytes: range)
    }
}

/// The reason why a text is not a valid gate.
struct GateSyntaxError: Error, Equatable {
    /// The description of the fault.
    let message: String
    /// The description of valid syntax.
    let expected: String
    /// The range of the fault in the bytes of the text.
    let bytes: Range<Int>
}
