// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

@testable import GalleyCore

struct TermRecordTests {
    @Test(arguments: [
        "harbour", "", "it's", "a b", "\"", "\\", "\n", "\u{1}\u{7F}", "語é", "]", ",1",
    ])
    func linesAreReadBack(_ spelling: String) throws {
        let record = TermRecord(spelling: Array(spelling.utf8), occurrences: 12, documents: 3)
        var bytes: [UInt8] = []
        record.append(to: &bytes)
        #expect(bytes.last == UInt8(ascii: "\n"))
        #expect(!bytes.dropLast().contains(UInt8(ascii: "\n")))
        #expect(TermRecord(line: bytes.dropLast()) == record)
        let expected: JSONValue = [.string(spelling), 12, 3]
        #expect(bytes.dropLast() == expected.canonicalBytes[...])
    }

    @Test(arguments: [
        "", "[", "[\"a", "[\"a\"", "[\"a\"]", "[\"a\",1]", "[\"a\",1,2", "[\"a\",1,2]]",
        "[\"a\",-1,2]",
        "[\"a\",1,2]x", "[\"a\\\",1,2]", "[1,2,3]", "{\"a\":1}", "[\"a\",99999999999999999999,1]",
    ])
    func otherLinesAreRefused(_ line: String) {
        #expect(TermRecord(line: Array(line.utf8)[...]) == nil)
    }
}
