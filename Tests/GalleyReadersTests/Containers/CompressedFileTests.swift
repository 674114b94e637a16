// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReaders

struct CompressedFileTests {
    private static let formats = SampleArchives.compressed.indices

    @Test(arguments: formats) func contentIsReadUnderTheNameOfTheFile(_ index: Int) {
        let (ending, bytes) = SampleArchives.compressed[index]
        let name = "a.txt.\(ending)"
        let expected = ["\(name) = \(SampleArchives.text.debugDescription)"]
        #expect(Reads(name, bytes).lines == expected)
        #expect(Reads(name, bytes, chunk: 1).lines == expected)
        // What a file is, is decided by its first bytes.
        #expect(
            Reads("a.txt", bytes).lines == ["a.txt = \(SampleArchives.text.debugDescription)"])
    }

    @Test(arguments: formats) func fileThatBreaksOffFails(_ index: Int) {
        let (ending, bytes) = SampleArchives.compressed[index]
        for length in 14..<bytes.count - 1 {
            let read = Reads("a.txt.\(ending)", Array(bytes[..<length]))
            // The first members of a file of several members are whole.
            let isMember = Reads("a.txt.\(ending)", Array(bytes[..<length])).failures.isEmpty
            if isMember {
                #expect(SampleArchives.text.hasPrefix(read.documents.first?.text ?? ""))
            } else {
                #expect(read.lines == ["a.txt.\(ending) ! damaged"], "\(length) bytes")
            }
        }
    }

    @Test(arguments: formats) func recordsBeforeDamageAreRead(_ index: Int) {
        let (ending, bytes) = SampleArchives.compressed[index]
        var options = InputOptions()
        options.settings.each = .line
        for length in stride(from: 20, to: bytes.count, by: 3) {
            let read = Reads("a.txt.\(ending)", Array(bytes[..<length]), options)
            let texts = read.documents.map(\.text)
            // A file that ends between two members looks whole.
            #expect(["One line.", "Another line."].starts(with: texts) || index == 1)
            #expect(!read.failures.isEmpty || texts.count == 2 || index == 1, "\(length) bytes")
        }
    }

    @Test func bytesAfterTheEndAreIgnored() {
        let (ending, bytes) = SampleArchives.compressed[0]
        for junk in [[0, 0, 0], Array("junk".utf8)] as [[UInt8]] {
            #expect(
                Reads("a.txt.\(ending)", bytes + junk).documents.map(\.text) == [
                    SampleArchives.text
                ])
        }
    }

    @Test func bombsAreRefused() {
        let read = Reads("a.txt.bz2", SampleArchives.bomb)
        #expect(read.lines == ["a.txt.bz2 ! too_large"])
        #expect(read.failures.first?.message.contains("times its size") == true)
    }

    @Test func innerNamesLoseTheEnding() {
        let names = ["a.txt.gz", "a.tgz", "A.JSONL.ZST", "a.zip", ".gz", "gz", "a.gz.gz"]
        #expect(
            names.map(Container.innerName)
                == ["a.txt", "a.tar", "A.JSONL", "a.zip", ".gz", "gz", "a.gz"])
    }
}
