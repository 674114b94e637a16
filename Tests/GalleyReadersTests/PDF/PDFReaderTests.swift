// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyReaders

/// A stand-in for the programs, which answers by the file's size and counts nothing.
private protocol FakePoppler: ProgramRunner {
    static var end: ProgramEnd { get }
    static var pages: String { get }
}

extension FakePoppler {
    static func withFile<Result>(
        of source: ByteSource, ending: String, _ body: (String) throws -> Result
    ) throws -> Result {
        try body("/private/input." + ending)
    }

    static func run(
        _ call: ProgramCall, _ take: ([UInt8]) -> Bool
    ) throws(ProgramError) -> ProgramEnd {
        if call.words[0].utf8.elementsEqual("pdfinfo".utf8) {
            _ = take(Array("Title:   Minutes\nPages:   2\nAuthor:\n".utf8))
            return ProgramEnd(status: 0, errors: "")
        }
        for byte in pages.utf8 where !take([byte]) { return ProgramEnd(status: nil, errors: "") }
        return end
    }
}

private enum TwoPages: FakePoppler {
    static let end = ProgramEnd(status: 0, errors: "Syntax Warning: x\n")
    static let pages = "One\n\n\u{C}\u{C}Two\n\u{C}"
}

private enum Pictures: FakePoppler {
    static let end = ProgramEnd(status: 0, errors: "")
    static let pages = "\n\u{C}\n\u{C}"
}

private enum Locked: FakePoppler {
    static let end = ProgramEnd(status: 1, errors: "Command Line Error: Incorrect password\n")
    static let pages = ""
}

private enum Forbidden: FakePoppler {
    static let end = ProgramEnd(status: 3, errors: "")
    static let pages = ""
}

private enum Broken: FakePoppler {
    static let end = ProgramEnd(status: 1, errors: "Syntax Error: Couldn't read xref table\n")
    static let pages = ""
}

private enum Absent: FakePoppler {
    static let end = ProgramEnd(status: 0, errors: "")
    static let pages = ""

    static func run(
        _ call: ProgramCall, _ take: ([UInt8]) -> Bool
    ) throws(ProgramError) -> ProgramEnd { throw .missing(program: call.words[0]) }
}

private enum Slow: FakePoppler {
    static let end = ProgramEnd(status: 0, errors: "")
    static let pages = ""

    static func run(
        _ call: ProgramCall, _ take: ([UInt8]) -> Bool
    ) throws(ProgramError) -> ProgramEnd { throw .failed("it did not end") }
}

struct PDFReaderTests {
    private func read(_ runner: (any ProgramRunner.Type)?, limit: Int = 1 << 20) throws
        -> ReadResult
    {
        var settings = ReadSettings()
        settings.programs = runner.map { ProgramAccess($0) }
        settings.maxDocument = limit
        return try ReadResult(PDFReader(), "junk\n%PDF-1.7\n".utf8, settings)
    }

    @Test func theReaderMeetsTheContract() throws { try checkReader(PDFReader.self) }

    @Test func pagesFollowOneAnother() throws {
        let result = try read(TwoPages.self)
        #expect(result.texts == ["One\n\nTwo\n"])
        #expect(result.documents.first?.metadata == ["title": "Minutes", "pages": 2])
        #expect(try read(TwoPages.self, limit: 3).reasons == [.tooLarge])
    }

    @Test func whatCannotBeReadFailsByName() throws {
        #expect(try read(Pictures.self).reasons == [.missingText])
        #expect(try read(Locked.self).reasons == [.encrypted])
        #expect(try read(Forbidden.self).reasons == [.encrypted])
        #expect(try read(Broken.self).reasons == [.damaged])
        #expect(try read(Absent.self).reasons == [.unsupported])
        #expect(try read(Absent.self).failures.first?.message.contains("poppler-utils") == true)
        #expect(try read(Slow.self).reasons == [.unreadable])
        #expect(try read(nil).reasons == [.unsupported])
        #expect(try ReadResult(PDFReader(), "Words".utf8).reasons == [.damaged])
        #expect(try ReadResult(PDFReader(), []).skips == 1)
    }
}
