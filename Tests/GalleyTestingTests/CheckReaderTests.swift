// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import GalleyTesting
import Testing

/// Reads lines; a mode makes it break one clause.
private protocol LineBreaker: DocumentReader {
    static var mode: LineMode { get }
}

private enum LineMode: String {
    case good, deaf, partial, doubled, lossy
}

extension LineBreaker {
    static var info: ReaderInfo {
        ReaderInfo(
            id: "lines_\(mode.rawValue)", summary: "Lines.", endings: ["line"],
            isDividedAtLines: true,
            examples: [ReaderExample("three lines", "one\ntwo\nthree\n", texts: texts)])
    }

    private static var texts: [String] { ["one", "two", "three"] }

    func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        if Self.mode == .partial {
            var bytes: [UInt8] = []
            _ = try source.read(1 << 20, into: &bytes)
            for (index, line) in bytes.split(separator: 0x0A).enumerated() {
                let text = String(decoding: line, as: UTF8.self)
                let number = source.firstLine + index
                guard emit(.document(source.document(text, part: number, line: number))) else {
                    return
                }
            }
            return
        }
        try source.forEachLine(limit: settings.maxDocument) { number, line in
            guard case .success(let text) = line else {
                if case .failure(let failure) = line, Self.mode != .lossy {
                    return emit(.failure(failure)) || Self.mode == .deaf
                }
                return true
            }
            let part = Self.mode == .doubled ? 1 : number
            let goesOn = emit(.document(source.document(text, part: part, line: number)))
            return goesOn || Self.mode == .deaf
        }
    }
}

private struct Good: LineBreaker { static let mode = LineMode.good }
private struct Deaf: LineBreaker { static let mode = LineMode.deaf }
private struct Partial: LineBreaker { static let mode = LineMode.partial }
private struct Lossy: LineBreaker { static let mode = LineMode.lossy }
private struct Doubled: LineBreaker { static let mode = LineMode.doubled }

private struct Misnamed: DocumentReader {
    static let info = ReaderInfo(id: "Bad Name", summary: "", endings: [".X"])
    func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {}
}

struct CheckReaderTests {
    private func clauses<R: DocumentReader>(_ type: R.Type) -> Set<ContractClause> {
        do throws(ConformanceError) {
            try checkReader(type)
            return []
        } catch {
            return Set(error.failures.map(\.clause))
        }
    }

    @Test func everyClauseIsChecked() {
        #expect(clauses(Good.self) == [])
        #expect(clauses(Deaf.self) == [.reading])
        #expect(clauses(Partial.self) == [.reading])
        #expect(clauses(Doubled.self).contains(.examples))
        #expect(clauses(Lossy.self) == [.reading])
        #expect(clauses(Misnamed.self) == [.declaration, .examples])
    }

    @Test func builtInReadersMeetTheContract() throws {
        try checkReader(PlainTextReader.self)
        try checkReader(JSONLinesReader.self)
    }
}
