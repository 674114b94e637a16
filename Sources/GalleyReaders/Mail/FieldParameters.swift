// SPDX-License-Identifier: Apache-2.0

/// The value of a field with parameters, such as Content-Type (RFC 2045, 5.1; RFC 2231).
struct FieldParameters {
    /// The value before the parameters in lower case, such as `text/plain`.
    let value: [UInt8]
    private var parameters: [Parameter] = []

    /// A parameter, or a piece of one.
    private struct Parameter {
        /// The name in lower case, without `*0` and `*`.
        let name: [UInt8]
        /// The number of the piece, from 0; nil if the parameter is not divided.
        let piece: Int?
        /// Whether the value has `%XX` for some bytes.
        let isEncoded: Bool
        let value: [UInt8]
    }

    /// Reads the value of a field.
    init(_ bytes: [UInt8]) {
        var scan = ParameterScan(bytes)
        value = scan.value()
        while let (name, value) = scan.next() { parameters.append(Self.parameter(name, value)) }
    }

    /// Whether the value before the parameters is one in lower case.
    func `is`(_ name: String) -> Bool { value.elementsEqual(name.utf8) }

    /// The value of the parameter with a name in lower case; nil if there is none.
    subscript(name: String) -> [UInt8]? {
        let found = parameters.filter { $0.name.elementsEqual(name.utf8) }
        let pieces = found.filter { $0.piece != nil }.sorted { ($0.piece ?? 0) < ($1.piece ?? 0) }
        guard pieces.isEmpty else {
            return pieces.flatMap { Self.decoded($0, isFirst: $0.piece == 0) }
        }
        let whole = found.first(where: \.isEncoded) ?? found.first
        return whole.map { Self.decoded($0, isFirst: true) }
    }

    /// The value of a parameter as text.
    func text(_ name: String) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

    private static func parameter(_ name: [UInt8], _ value: [UInt8]) -> Parameter {
        let star = UInt8(ascii: "*")
        let isEncoded = name.last == star && name.count > 1
        let plain = isEncoded ? name.dropLast() : name[...]
        guard let place = plain.lastIndex(of: star), place > 0,
            let piece = Int(String(decoding: plain[(place + 1)...], as: UTF8.self)), piece >= 0
        else {
            return Parameter(name: Array(plain), piece: nil, isEncoded: isEncoded, value: value)
        }
        return Parameter(
            name: Array(plain[..<place]), piece: piece, isEncoded: isEncoded, value: value)
    }

    /// Returns the bytes of a parameter, without the encoding and the language before them.
    private static func decoded(_ parameter: Parameter, isFirst: Bool) -> [UInt8] {
        guard parameter.isEncoded else { return parameter.value }
        let quote = UInt8(ascii: "'")
        var value = parameter.value[...]
        if isFirst, let first = value.firstIndex(of: quote),
            let second = value[(first + 1)...].firstIndex(of: quote)
        {
            value = value[(second + 1)...]
        }
        return TransferEncoding.escaped(value, by: UInt8(ascii: "%"))
    }
}

/// Goes over a field: the value, then `; name=value` again and again.
private struct ParameterScan {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func value() -> [UInt8] { token(until: ";").map(MailLine.lowercase) }

    /// The next parameter; nil at the end.
    mutating func next() -> (name: [UInt8], value: [UInt8])? {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: ";") { place += 1 }
            let name = token(until: ";=").map(MailLine.lowercase)
            guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
            place += 1
            skipSpace()
            let isQuoted = place < bytes.count && bytes[place] == UInt8(ascii: "\"")
            let value = isQuoted ? quoted() : token(until: ";")
            // What follows a quoted value belongs to no parameter.
            if isQuoted { _ = token(until: ";") }
            return (name, value)
        }
        return nil
    }

    private mutating func skipSpace() {
        while place < bytes.count, NewlineSearch.isSpace(bytes[place]) { place += 1 }
    }

    /// Reads up to one of some bytes, without white space and comments; the byte is not taken.
    private mutating func token(until ends: String) -> [UInt8] {
        var token: [UInt8] = []
        skipSpace()
        while place < bytes.count, !ends.utf8.contains(bytes[place]) {
            let byte = bytes[place]
            if byte == UInt8(ascii: "("), token.isEmpty || NewlineSearch.isSpace(bytes[place - 1]) {
                skipComment()
            } else {
                token.append(byte)
                place += 1
            }
        }
        return Array(MailLine.trimmed(token[...]))
    }

    private mutating func quoted() -> [UInt8] {
        var text: [UInt8] = []
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count { place += 1 }
            text.append(bytes[place])
            place += 1
        }
        place += 1
        return text
    }

    private mutating func skipComment() {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return }
        }
        place = min(place, bytes.count)
    }
}
