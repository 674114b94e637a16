// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyReaders

struct SubtitleReaderTests {
    private func read(_ file: String) throws -> ReadResult {
        try ReadResult(SubtitleReader(), file.utf8)
    }

    @Test func theReaderMeetsTheContract() throws { try checkReader(SubtitleReader.self) }

    @Test(arguments: [
        (
            "\u{FEFF}1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n0:00:03.5-->0:00:04.5\nTwo",
            "One\nTwo"
        ),
        (
            "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2\n42\n43\n\n\n2\n00:00:03,000 --> 00:00:04,000\n",
            "42\n43"
        ),
        ("00:00:01,000 --> 00:00:02,000\n7\n\n00:00:03,000 --> 00:00:04,000\n8\n", "7\n8"),
        (
            "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n",
            "One\nTwo"
        ),
        ("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand more\n", "One\nand more"),
        (
            "1\n00:00:01,000 --> 00:00:02,000\n<font color=\"#fff\">a < b</font> <3 {\\an8}{i}c{/i} {d}\n",
            "a < b <3 c {d}"
        ),
        ("1\r00:00:01,000 --> 00:00:02,000\rOne\r\r", "One"),
        ("1\n00:00:01,000 --> 00:00:02,000\n<b>open <i\n", "open <i"),
    ])
    func theLinesOfSubRipAreRead(_ file: String, _ text: String) throws {
        #expect(try read(file).texts == [text])
    }

    @Test func webVTTIsRead() throws {
        let result = try read(
            """
            WEBVTT - Title
            Language: de

            STYLE
            ::cue { color: red }

            REGION
            id:a

            1
            00:01.000 --> 00:02.000 align:start
            <v.loud Fred &amp; Co>Grün &lt;3 &auml;&#x41;
            second <c.a
            b>line</c></v>

            NOTE one
            two

            01:00:01.000 --> 01:00:02.000
            2024
            01:00:03.000 --> 01:00:04.000
            <v Fred>End<00:05.000>.

            """)
        #expect(result.texts == ["Grün <3 äA\nsecond line\n2024\nEnd."])
        #expect(result.documents.first?.metadata["language"] == "de")
        #expect(result.documents.first?.metadata["voices"] == ["Fred & Co", "Fred"])
    }

    @Test(arguments: [
        ("WEBVTT\n", true), ("WEBVTT", true), ("WEBVTTX\n", false), ("\u{FEFF}WEBVTT x", true),
        ("1\n00:00:01,000 --> 00:00:02,000\nOne", true), ("1\nOne\nTwo", false), ("", false),
    ])
    func theFirstBytesAreRecognized(_ head: String, _ isRecognized: Bool) {
        #expect(SubtitleReader.recognizes(Array(head.utf8)[...]) == isRecognized)
    }

    @Test(arguments: LawSeeds.first(40))
    func anyFileIsOneDocumentOrFailure(_ seed: UInt64) throws {
        let pieces = [
            "1\n", "\n", "\r\n", "00:00:01,000 --> 00:00:02,000\n", "-->", "<v ", "<i>", ">",
            "&amp;",
            "{\\an8}", "NOTE", "text\n", "00:01.000 --> 00:02.000 a:b\n", "<", "&#", "{",
        ]
        for start in ["WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n"] {
            let bytes = Array(start.utf8) + RandomBytes.joined(pieces, count: 60, seed: seed)
            #expect(try ReadResult(SubtitleReader(), bytes).count == 1)
        }
    }

    @Test(arguments: ["<i", "{\\", "{i}", "&", "-->", "1\n", "<v a>", "<v #>"])
    func timeIsLinear(_ pattern: String) throws {
        for start in ["WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\n"] {
            let bytes = Array(start.utf8) + Self.repeated(pattern)
            #expect(try ReadResult(SubtitleReader(), bytes).count == 1)
        }
    }

    /// Returns a pattern 50,000 times, with another number for each "#".
    private static func repeated(_ pattern: String) -> [UInt8] {
        (0..<50_000).flatMap { number in
            pattern.utf8.flatMap { $0 == UInt8(ascii: "#") ? Array("\(number)".utf8) : [$0] }
        }
    }
}
