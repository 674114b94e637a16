// SPDX-License-Identifier: Apache-2.0

/// Looks for bytes that no YAML file may hold, so that the parser sees clean UTF-8 only.
struct EncodingCheck {
    private let source: PipelineSource

    /// Prepares the check of a file.
    init(_ source: PipelineSource) {
        self.source = source
    }

    /// The first fault of the bytes, or nil if they are UTF-8 without forbidden characters.
    func fault() -> Diagnostic? {
        if source.bytes.count > source.limit {
            return .fileTooLarge(source, size: source.bytes.count)
        }
        if let encoding = wideEncoding() { return .wideEncoding(encoding, in: source) }
        return invalidSequence() ?? forbiddenCharacter()
    }

    /// UTF-16 and UTF-32 betray themselves by a mark or by NUL bytes beside the first character.
    private func wideEncoding() -> String? {
        let head = Array(source.bytes.prefix(4))
        if head == [0, 0, 0xFE, 0xFF] || head == [0xFF, 0xFE, 0, 0] { return "UTF-32" }
        guard head.count >= 2 else { return nil }
        if head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF {
            return "UTF-16"
        }
        guard head.count == 4 else { return nil }
        let zeros = head.map { $0 == 0 }
        switch zeros {
        case [true, true, true, false], [false, true, true, true]: return "UTF-32"
        case [true, false, true, false], [false, true, false, true]: return "UTF-16"
        default: return nil
        }
    }

    private func invalidSequence() -> Diagnostic? {
        do {
            _ = try UTF8Span(validating: source.bytes.span)
            return nil
        } catch {
            let start = error.byteOffsets.lowerBound
            return .invalidUTF8(source, at: start, byte: source.bytes[start])
        }
    }

    private func forbiddenCharacter() -> Diagnostic? {
        var offset = source.contentStart
        for scalar in String(decoding: source.bytes[offset...], as: UTF8.self).unicodeScalars {
            if !Self.isAllowed(scalar) {
                return .forbiddenCharacter(scalar, in: source, at: offset)
            }
            offset += UTF8.width(scalar)
        }
        return nil
    }

    /// The set `c-printable` of YAML, which libyaml insists on.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...: true
        default: false
        }
    }
}
