// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReaders
import TestSupport
import Testing

@testable import GalleyRunner

struct PartReaderTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    private func lines(
        _ unit: DocumentUnit, _ bytes: [UInt8], maxDocument: Int = 1 << 20
    ) throws -> [String] {
        try scratch.write(bytes, to: "a.txt")
        var options = InputOptions()
        options.settings.each = unit
        options.settings.maxDocument = maxDocument
        return Reading(["a.txt"], in: scratch, options).lines
    }

    private func lines(_ unit: DocumentUnit, _ text: String) throws -> [String] {
        try lines(unit, Array(text.utf8))
    }

    @Test func blankLinesAreNotCounted() throws {
        #expect(
            try lines(.line, "one\n\n \t\ntwo\n\nthree")
                == ["a.txt#1 = \"one\"", "a.txt#2 = \"two\"", "a.txt#3 = \"three\""])
    }

    @Test func aParagraphEndsAtABlankLine() throws {
        #expect(
            try lines(.paragraph, "\none\ntwo\n \n\nthree\n")
                == ["a.txt#1 = \"one\\ntwo\"", "a.txt#2 = \"three\""])
    }

    @Test func lineEndsAreNotText() throws {
        #expect(
            try lines(.line, "one\r\ntwo\r\n") == ["a.txt#1 = \"one\"", "a.txt#2 = \"two\""])
        #expect(
            try lines(.paragraph, "one\r\ntwo\r\n\r\nthree\r\n")
                == ["a.txt#1 = \"one\\r\\ntwo\"", "a.txt#2 = \"three\""])
    }

    @Test func aLaterByteOrderMarkIsText() throws {
        #expect(
            try lines(.line, "\u{FEFF}one\n\u{FEFF}two")
                == ["a.txt#1 = \"one\"", "a.txt#2 = \"\u{FEFF}two\""])
        #expect(try lines(.line, "\u{FEFF}\none") == ["a.txt#1 = \"one\""])
    }

    @Test func everyPartHasItsLineNumber() throws {
        try scratch.write("\none\ntwo\n\n\nthree\n", to: "a.txt")
        var options = InputOptions()
        options.settings.each = .paragraph
        let origins = Reading(["a.txt"], in: scratch, options).documents.map(\.origin)
        #expect(origins.map(\.line) == [2, 6])
        #expect(origins.map(\.part) == [1, 2])
    }

    @Test func aBadByteFailsItsPartOnly() throws {
        #expect(
            try lines(.line, Array("one\ntw".utf8) + [0xC3] + Array("\nthree".utf8))
                == ["a.txt#1 = \"one\"", "a.txt#2 ! bad_utf8 2:3", "a.txt#3 = \"three\""])
        #expect(
            try lines(.paragraph, Array("one\ntw".utf8) + [0xC3] + Array("\n\nthree".utf8))
                == ["a.txt#1 ! bad_utf8 2:3", "a.txt#2 = \"three\""])
    }

    @Test func aTooLargePartFailsOnce() throws {
        #expect(
            try lines(.line, Array("123456\n12345\n".utf8), maxDocument: 5)
                == ["a.txt#1 ! too_large 1:1", "a.txt#2 = \"12345\""])
        #expect(
            try lines(.paragraph, Array("123456\n1\n1\n\n12\n34\n\n12\n345\n".utf8), maxDocument: 5)
                == [
                    "a.txt#1 ! too_large 1:1", "a.txt#2 = \"12\\n34\"",
                    "a.txt#3 ! too_large 8:1",
                ])
    }

    @Test func aBinaryFileIsSkipped() throws {
        #expect(try lines(.line, [0x61, 0x0A, 0x00]) == ["- binary"])
    }

    @Test(arguments: [DocumentUnit.line, .paragraph]) func anEmptyFileHasNoDocuments(
        _ unit: DocumentUnit
    ) throws {
        #expect(try lines(unit, "") == [])
        #expect(try lines(unit, "\n \n\r\n") == [])
    }

    @Test func aLineThatIsLongerThanEveryBufferIsWhole() throws {
        let long = String(repeating: "x", count: 3_000_000)
        try scratch.write("one\n\(long)\ntwo", to: "a.txt")
        var options = InputOptions()
        options.settings.each = .line
        #expect(
            Reading(["a.txt"], in: scratch, options).documents.map(\.text.utf8.count)
                == [3, 3_000_000, 3])
    }
}
