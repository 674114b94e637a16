// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct FileReaderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func aFileIsADocumentNamedByItsPath() throws {
        try scratch.write("b", to: "news/b.txt")
        try scratch.write("a", to: "a.txt")
        #expect(Reading(["."], in: scratch).lines == ["a.txt = \"a\"", "news/b.txt = \"b\""])
    }

    @Test func aByteOrderMarkIsNotText() throws {
        try scratch.write([0xEF, 0xBB, 0xBF] + Array("a\u{FEFF}".utf8), to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).documents.map(\.text) == ["a\u{FEFF}"])
    }

    @Test func carriageReturnsStay() throws {
        try scratch.write("a\r\nb\r\n", to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).documents.map(\.text) == ["a\r\nb\r\n"])
    }

    @Test(arguments: [0, 8191]) func aNULInTheFirst8KiBMakesAFileBinary(_ place: Int) throws {
        var bytes = [UInt8](repeating: 0x61, count: 9000)
        bytes[place] = 0
        try scratch.write(bytes, to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).lines == ["- binary"])
    }

    @Test func aLaterNULDoesNotMakeAFileBinary() throws {
        var bytes = [UInt8](repeating: 0x61, count: 9000)
        bytes[8192] = 0
        try scratch.write(bytes, to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).documents.map(\.text.utf8.count) == [9000])
    }

    @Test func badUTF8IsNamedByItsPlace() throws {
        try scratch.write(Array("ab\ncd".utf8) + [0xFF] + Array("e".utf8), to: "a.txt")
        let reading = Reading(["a.txt"], in: scratch)
        #expect(reading.lines == ["a.txt ! bad_utf8 2:3"])
        guard case .failure(let failure) = reading.events[0] else { return }
        #expect(failure.message == "byte 0xFF is not valid UTF-8")
    }

    @Test func aByteOrderMarkDoesNotMoveColumns() throws {
        try scratch.write([0xEF, 0xBB, 0xBF, 0x61, 0xFF], to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).lines == ["a.txt ! bad_utf8 1:2"])
    }

    @Test func theLargestDocumentIsRead() throws {
        try scratch.write("12345", to: "a.txt")
        try scratch.write("123456", to: "b.txt")
        var options = InputOptions()
        options.settings.maxDocument = 5
        #expect(
            Reading(["."], in: scratch, options).lines
                == ["a.txt = \"12345\"", "b.txt ! too_large"])
    }

    @Test func aLinkToNothingFails() throws {
        try scratch.write("a", to: "a.txt")
        try scratch.link("b.txt", to: "nowhere")
        #expect(
            Reading(["*.txt"], in: scratch).lines == ["a.txt = \"a\"", "b.txt ! unreadable"])
    }

    @Test func aFileThatIsRemovedBeforeReadingFails() throws {
        let item = InputItem(
            path: scratch.file("gone.txt"), name: "gone.txt", size: 1, reader: "text")
        var lines: [String] = []
        var reader = SplitReader(InputOptions())
        _ = reader.read(Split([item])) { event in
            if case .failure(let failure) = event { lines.append(failure.message) }
            return true
        }
        #expect(lines == ["cannot open the file: no such file or folder"])
    }

    @Test func aFolderThatIsNamedLikeATextFileIsSearched() throws {
        try scratch.write("a", to: "x.txt/a.txt")
        #expect(Reading(["**/*.txt"], in: scratch).lines == ["x.txt/a.txt = \"a\""])
    }

    @Test func aLongLineIsRead() throws {
        let line = String(repeating: "word ", count: 600_000)
        try scratch.write(line, to: "a.txt")
        #expect(Reading(["a.txt"], in: scratch).documents.map(\.text) == [line])
    }
}
