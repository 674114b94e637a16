// SPDX-License-Identifier: Apache-2.0

/// A part of a text that may contain variables.
struct VariablePiece: Equatable {
    /// The kind of a part.
    enum Kind: Equatable {
        /// Literal text.
        case literal(String)
        /// A variable: `${name}` or `${name:-fallback}`.
        case variable(name: String, fallback: String?)
        /// A `${` that does not begin a valid variable.
        case malformed
    }

    /// The kind.
    let kind: Kind
    /// The range of the part in the bytes of the text.
    let bytes: Range<Int>

    /// Whether the part is a variable.
    var isVariable: Bool {
        if case .variable = kind { true } else { false }
    }

    /// Returns the names of the variables in a text.
    static func names(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            if case .variable(let name, _) = piece.kind { name } else { nil }
        }
    }

    /// Divides a text into its parts.
    static func pieces(of text: String) -> [VariablePiece] {
        let bytes = Array(text.utf8)
        var pieces: [VariablePiece] = []
        var literalStart = 0
        var index = 0
        func flush(upTo end: Int) {
            guard end > literalStart else { return }
            let literal = String(decoding: bytes[literalStart..<end], as: UTF8.self)
            pieces.append(VariablePiece(kind: .literal(literal), bytes: literalStart..<end))
        }
        let lastClose = bytes.lastIndex(of: UInt8(ascii: "}")) ?? -1
        while index < bytes.count {
            if bytes[index...].starts(with: "$${".utf8) {
                flush(upTo: index)
                literalStart = index + 1
                index += 3
            } else if bytes[index...].starts(with: "${".utf8) {
                flush(upTo: index)
                let piece = variable(in: bytes, at: index, isClosed: index < lastClose)
                pieces.append(piece)
                index = piece.bytes.upperBound
                literalStart = index
            } else {
                index += 1
            }
        }
        flush(upTo: bytes.count)
        return pieces
    }

    private static func variable(
        in bytes: [UInt8], at start: Int, isClosed: Bool
    ) -> VariablePiece {
        let name = bytes[(start + 2)...].prefix(while: isNameByte)
        let isName = name.first.map { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") } ?? false
        let rest = bytes[name.endIndex...]
        // In a text with many `${` but no `}`, a search to the end of the text for each `${` would
        // be slow.
        let close = isClosed ? rest.firstIndex(of: UInt8(ascii: "}")) : nil
        let text = String(decoding: name, as: UTF8.self)
        guard isName, let close else {
            let end = close.map { $0 + 1 } ?? bytes.count
            return VariablePiece(kind: .malformed, bytes: start..<end)
        }
        if close == name.endIndex {
            let kind = Kind.variable(name: text, fallback: nil)
            return VariablePiece(kind: kind, bytes: start..<close + 1)
        }
        guard rest.starts(with: ":-".utf8) else {
            return VariablePiece(kind: .malformed, bytes: start..<close + 1)
        }
        let fallback = String(decoding: rest[(name.endIndex + 2)..<close], as: UTF8.self)
        let kind = Kind.variable(name: text, fallback: fallback)
        return VariablePiece(kind: kind, bytes: start..<close + 1)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
