// SPDX-License-Identifier: Apache-2.0

/// Faults of the bytes.
extension Diagnostic {
    static func fileTooLarge(_ source: PipelineSource, size: Int) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, "the file has \(size) bytes", at: source.range(0, 0),
            expected: "a file of at most \(source.limit) bytes",
            help: "a first argument that ends in .yaml or .yml is taken as the pipeline")
    }

    static func wideEncoding(_ encoding: String, in source: PipelineSource) -> Diagnostic {
        Diagnostic(
            .wideEncoding, "the file is in \(encoding)", at: source.range(0, 0),
            expected: "UTF-8", endsSearch: true)
    }

    static func invalidUTF8(_ source: PipelineSource, at offset: Int, byte: UInt8) -> Diagnostic {
        Diagnostic(
            .invalidUTF8, "byte 0x\(String(byte, radix: 16, uppercase: true)) is no UTF-8 here",
            at: source.range(offset, offset + 1), expected: "a file in UTF-8",
            endsSearch: true)
    }

    static func forbiddenCharacter(
        _ scalar: Unicode.Scalar, in source: PipelineSource, at offset: Int
    ) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            .forbiddenCharacter, "the character \(name) is not allowed in a YAML file",
            at: source.range(offset, offset + UTF8.width(scalar)),
            help: "in double quotes it can be written as an escape, such as \"\\t\" or \"\\x07\"",
            endsSearch: true)
    }
}
