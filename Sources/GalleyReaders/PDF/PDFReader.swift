// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a PDF as one document, with the programs `pdftotext` and `pdfinfo` of poppler.
package struct PDFReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "pdf", summary: "PDF: the text of all pages, by the program pdftotext.",
        endings: ["pdf"], signatures: [signature], decodesItself: true,
        examples: [
            ReaderExample("a file that is not a PDF", "Words.\n", texts: [], failures: 1),
            ReaderExample("a PDF without pages", "%PDF-1.4\n%%EOF\n", texts: [], failures: 1),
        ])

    private static let signature = Array("%PDF-".utf8)
    /// The number of bytes among which the signature is, as usual programs accept it.
    private static let headLength = 1024

    /// Makes the reader.
    package init() {}

    /// Reads the document.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let head = try source.peek(Self.headLength)
        if head.isEmpty {
            _ = emit(.skip(.empty))
            return
        }
        do {
            _ = emit(.document(try Self.document(head, source, settings)))
        } catch let fault as PDFFault {
            _ = emit(.failure(source.failure(fault.reason, fault.message, part: 0, line: 1)))
        } catch let error as ProgramError {
            _ = emit(
                .failure(source.failure(.unreadable, error.description, part: 0, line: 1)))
        }
    }

    private static func document(
        _ head: ArraySlice<UInt8>, _ source: ByteSource, _ settings: ReadSettings
    ) throws -> any Document {
        let starts = head.indices.filter { head[$0] == signature[0] }
        guard starts.contains(where: { head[$0...].starts(with: signature) }) else {
            throw PDFFault(.damaged, "the file does not begin with '%PDF-'")
        }
        guard let runner = settings.programs?.runner else {
            throw PDFFault(.unsupported, "a PDF can only be read where programs can be run")
        }
        return try runner.withFile(of: source, ending: "pdf") { path in
            let text = try PDFText.text(ofFileAt: path, runner, settings)
            let metadata = PDFMetadata.metadata(ofFileAt: path, runner)
            return source.document(text, part: 0, line: 1, metadata: metadata)
        }
    }
}
