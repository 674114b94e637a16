// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReaders

struct ArchiveTests {
    private static let files: [(name: String, content: [UInt8])] = [
        ("./a/one.txt", Array("One.".utf8)), ("two.jsonl", Array("{\"text\":\"Two.\"}\n".utf8)),
        ("a/pic.png", [0x89, 0x50]), ("three", Array("Three.".utf8)),
    ]

    @Test func everyFileIsReadByItsKind() {
        let read = Reads("x.tar", SampleArchives.tar(Self.files))
        #expect(
            read.lines == [
                "x.tar!a/one.txt = \"One.\"", "x.tar!two.jsonl#1 = \"Two.\"",
                "ignored x.tar!a/pic.png: .png", "ignored x.tar!three: without ending",
            ])
        #expect(read.documents.map(\.origin.path) == ["x.tar!a/one.txt", "x.tar!two.jsonl"])
    }

    @Test func namesNeverLeadOutOfTheArchive() {
        let expected = [
            "x.zip!a/one.txt = \"One.\"", "x.zip!up.txt = \"Up.\"",
            "ignored x.zip!.hidden.txt: hidden", "ignored x.zip!a/pic.png: .png",
        ]
        #expect(Reads("x.zip", SampleArchives.zip).lines == expected)
        #expect(Reads("x.zip", SampleArchives.zip, chunk: 7).lines == expected)
        let tar = SampleArchives.tar([("/etc/../../b.txt", Array("B.".utf8))])
        #expect(Reads("x.tar", tar).lines == ["x.tar!etc/b.txt = \"B.\""])
    }

    @Test func linksAndFoldersAreNoDocuments() {
        let members =
            SampleArchives.member("a/", [], type: "5")
            + SampleArchives.member("a/link.txt", [], type: "2", link: "/etc/passwd")
            + SampleArchives.member("a/pipe.txt", [], type: "6")
            + SampleArchives.tar([("a/file.txt", Array("A.".utf8))])
        #expect(Reads("x.tar", members).lines == ["x.tar!a/file.txt = \"A.\""])
    }

    @Test func archivesLieWithinArchives() {
        let inner = SampleArchives.tar([("in.txt", Array("In.".utf8))])
        let gzip = SampleArchives.compressed[0].bytes
        let outer = SampleArchives.tar([
            ("in.tar", inner), ("z.zip", SampleArchives.zip), ("c.txt.gz", gzip),
        ])
        #expect(
            Reads("x.tar", outer).lines == [
                "x.tar!in.tar!in.txt = \"In.\"", "x.tar!z.zip!a/one.txt = \"One.\"",
                "x.tar!z.zip!up.txt = \"Up.\"", "ignored x.tar!z.zip!.hidden.txt: hidden",
                "ignored x.tar!z.zip!a/pic.png: .png",
                "x.tar!c.txt.gz = \(SampleArchives.text.debugDescription)",
            ])
    }

    @Test func nestingIsLimited() {
        var archive = SampleArchives.tar([("a.txt", Array("A.".utf8))])
        for _ in 0..<8 { archive = SampleArchives.tar([("in.tar", archive)]) }
        let read = Reads("x.tar", archive)
        #expect(read.documents.isEmpty)
        #expect(read.failures.map(\.reason) == [.tooLarge])
    }

    @Test func wholeFilesBeforeTheEndOfACutArchiveAreRead() {
        let whole = SampleArchives.tar([
            ("a.txt", Array("A.".utf8)), ("b.txt", [UInt8](repeating: 0x62, count: 2000)),
        ])
        for length in [1024, 1600, 2500] {
            let read = Reads("x.tar", Array(whole[..<length]))
            #expect(read.lines.first == "x.tar!a.txt = \"A.\"")
            #expect(read.documents.count == 1)
            let reasons = Set(read.failures.map(\.reason))
            #expect(length == 1024 || reasons == [.damaged], "\(length) bytes")
        }
    }

    /// A damaged archive is a failure or loses entries by name; it never traps.
    @Test func damagedArchivesFail() {
        for position in SampleArchives.zip.indices {
            var bytes = SampleArchives.zip
            bytes[position] ^= 0xFF
            let read = Reads("x.zip", bytes)
            #expect(read.documents.count + read.failures.count <= 5)
        }
    }
}
