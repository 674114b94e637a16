// SPDX-License-Identifier: Apache-2.0

/// The result of reading a file as YAML: the tree, as far as it could be read, and all faults.
package struct YAMLDocument: Sendable {
    /// The tree, or nil if a fault ended the reading.
    package let root: YAMLNode?
    /// The faults in the order of the file.
    package let diagnostics: [Diagnostic]

    /// Reads the bytes of a file; never traps, whatever the bytes are.
    package init(reading source: PipelineSource) {
        var faults: [Diagnostic] = []
        root = Self.compose(source, faults: &faults)
        diagnostics = faults.inOrder()
    }

    private static func compose(
        _ source: PipelineSource, faults: inout [Diagnostic]
    ) -> YAMLNode? {
        if let fault = EncodingCheck(source).fault() {
            faults.append(fault)
            return nil
        }
        do throws(Diagnostic) {
            var composer = try YAMLComposer(source)
            defer { faults += composer.faults.faults }
            return try composer.document()
        } catch {
            faults.append(error)
            return nil
        }
    }
}

/// Finds bytes that are not allowed in YAML, so that the parser receives only valid UTF-8.
private struct EncodingCheck {
    private let source: PipelineSource

    /// Makes a check of a file.
    init(_ source: PipelineSource) {
        self.source = source
    }

    /// Returns the first fault of the bytes, or nil if they are UTF-8 without forbidden characters.
    func fault() -> Diagnostic? {
        if source.bytes.count > source.limit {
            return .fileTooLarge(source, size: source.bytes.count)
        }
        if let encoding = wideEncoding() { return .wideEncoding(encoding, in: source) }
        return invalidSequence() ?? forbiddenCharacter()
    }

    /// Returns the name of the encoding if it is UTF-16 or UTF-32.
    ///
    /// Both are recognized by a byte order mark or by NUL bytes next to the first character.
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

    /// Returns whether a character is in YAML's set `c-printable`, to which libyaml restricts
    /// files.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...: true
        default: false
        }
    }
}
