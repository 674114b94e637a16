// SPDX-License-Identifier: Apache-2.0

import Galley

/// The reader of the article about readers: tab-separated lines.
struct TableReader: DocumentReader {
    var column = 1

    static var options: [ReaderOption<Self>] {
        [ReaderOption("column", \.column, "The column of the text, from 1.", in: 1...1000)]
    }

    static let info = ReaderInfo(
        id: "table", summary: "Tab-separated lines: one document per line.", endings: ["tsv"],
        isDividedAtLines: true,
        examples: [
            ReaderExample(
                "two lines, one without the column", "1\tOne.\n2\n", options: ["column": 2],
                texts: ["One."], failures: 1)
        ])

    func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        try source.forEachLine(limit: settings.maxDocument) { number, line in
            switch line {
            case .failure(let failure): return emit(.failure(failure))
            case .success(let text):
                let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count >= column else {
                    let message = "there is no column \(column)"
                    return emit(
                        .failure(
                            source.failure(.missingText, message, part: number, line: number)))
                }
                let cell = String(cells[column - 1])
                return emit(.document(source.document(cell, part: number, line: number)))
            }
        }
    }
}
