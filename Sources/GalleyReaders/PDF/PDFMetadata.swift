// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// What a PDF says about itself, by the program `pdfinfo`.
enum PDFMetadata {
    /// The names of lines of `pdfinfo`, and of members of the metadata.
    private static let names = [
        ("Title:", "title"), ("Author:", "author"), ("Subject:", "subject"),
        ("CreationDate:", "created"), ("Pages:", "pages"),
    ]
    /// The maximum number of bytes of the program's answer that are used.
    private static let longest = 1 << 16

    /// Returns the title, the author, the subject, the time of creation (ISO 8601) and the number of
    /// pages; empty if the program is missing or fails.
    static func metadata(
        ofFileAt path: String, _ runner: any ProgramRunner.Type
    ) -> JSONObject {
        var bytes: [UInt8] = []
        let call = ProgramCall(["pdfinfo", "-enc", "UTF-8", "-isodates", path])
        let end = try? runner.run(call) { next in
            bytes += next
            return bytes.count < longest
        }
        guard end?.status == 0 else { return [:] }
        var metadata = JSONObject()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let (name, key) = names.first(where: { line.starts(with: $0.0.utf8) }) else {
                continue
            }
            let value = line.dropFirst(name.utf8.count).drop(while: NewlineSearch.isSpace)
            let text = String(decoding: value, as: UTF8.self)
            guard !value.isEmpty, metadata[key] == nil else { continue }
            metadata[key] = key == "pages" ? Int64(text).map { .integer($0) } : .string(text)
        }
        return metadata
    }
}
