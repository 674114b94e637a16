// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The text of a PDF, in reading order, by the program `pdftotext`.
enum PDFText {
    /// Returns the text of all pages; an empty line is between two pages.
    ///
    /// - Throws: `PDFFault` if the file has no text that can be read; `ProgramError`.
    static func text(
        ofFileAt path: String, _ runner: any ProgramRunner.Type, _ settings: ReadSettings
    ) throws -> String {
        let (bytes, end) = try output(path, runner, settings.maxDocument)
        if let status = end.status, status != 0 { throw fault(status, end.errors) }
        let text = joined(bytes)
        guard end.status != nil, text.utf8.count <= settings.maxDocument else {
            throw PDFFault(.tooLarge, settings.tooLarge)
        }
        guard text.utf8.contains(where: { !NewlineSearch.isSpace($0) }) else {
            throw PDFFault(
                .missingText, "the pages contain no text; they may be pictures of text")
        }
        return text
    }

    /// The number of bytes that page breaks may need besides the text.
    private static let allowance = 1 << 16

    /// Runs the program; it is ended when it has written too much.
    private static func output(
        _ path: String, _ runner: any ProgramRunner.Type, _ limit: Int
    ) throws -> (bytes: [UInt8], end: ProgramEnd) {
        // Without `-layout`, columns are read one after the other.
        let call = ProgramCall(["pdftotext", "-enc", "UTF-8", "-eol", "unix", path, "-"])
        var bytes: [UInt8] = []
        do {
            let end = try runner.run(call) { next in
                bytes += next
                return bytes.count - limit <= allowance
            }
            return (bytes, end)
        } catch {
            guard case .missing = error else { throw error }
            throw PDFFault(
                .unsupported,
                "a PDF is read by the program 'pdftotext', which is not in PATH; the package "
                    + "poppler-utils contains it")
        }
    }

    private static func fault(_ status: Int, _ errors: String) -> PDFFault {
        // The permissions of a document are part of its encryption.
        if status == 3 {
            return PDFFault(.encrypted, "the document is encrypted and forbids copying its text")
        }
        if errors.utf8.split(separator: UInt8(ascii: "\n")).contains(where: {
            $0.elementsEqual("Command Line Error: Incorrect password".utf8)
        }) {
            return PDFFault(.encrypted, "the document is encrypted with a password")
        }
        return PDFFault(.damaged, "pdftotext cannot read the file (status \(status))")
    }

    /// Puts the pages one after another; each ends with a form feed.
    private static func joined(_ bytes: [UInt8]) -> String {
        let pages = bytes.split(separator: 0x0C).map { page in
            page.dropLast(page.reversed().prefix { $0 == 0x0A }.count)
        }
        let text = pages.filter { !$0.isEmpty }.joined(separator: [0x0A, 0x0A])
        return String(decoding: Array(text), as: UTF8.self) + "\n"
    }
}
