// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyRunner

struct SystemPathTests {
    @Test func invalidBytesAreShownAsNumbers() {
        #expect(SystemPath(bytes: [0x78, 0xFF, 0x0A, 0xC3]).display == "x\\xFF\n\\xC3")
        #expect(SystemPath("é\u{FFFD}").display == "é\u{FFFD}")
        #expect(SystemPath(bytes: [0x78, 0xFF]).text == nil)
    }

    /// Two different names never look the same, so that reports distinguish them.
    @Test(arguments: 0..<100) func differentNamesLookDifferent(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes: [UInt8] = [0x61, 0x80, 0xBF, 0xC3, 0xA9, 0xEF, 0xFF, 0xFE]
        let names = (0..<50).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                bytes.randomElement(using: &random) ?? 0
            }
        }
        let shown = Set(names.map { Array(SystemPath(bytes: $0).display.utf8) })
        #expect(shown.count == Set(names).count)
    }

    @Test func aPathWithANULIsNotCutOff() throws {
        let scratch = try TemporaryFolder()
        try scratch.write("x", to: "a.txt")
        let path = scratch.file("a.txt") + "\u{0}.bak"
        #expect(FileStatus(path: path) == nil)
        #expect(FilePath.withoutLinks(path) == nil)
        #expect(throws: FileError.nul("open", path)) { _ = try InputFile(path: path) }
        #expect(throws: FileError.nul("write", path)) { try WholeFile.write([], to: path) }
        #expect(throws: FileError.nul("create", path)) { try Folder.create(path + "/x") }
        #expect(throws: FileError.nul("write", path)) { _ = try AtomicFile.target(of: path) }
        Folder.remove(path)
        #expect(try scratch.names() == ["a.txt"])
    }
}
