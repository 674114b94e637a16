// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads subtitles (SubRip, WebVTT) as one document per file: what is spoken, line by line.
package struct SubtitleReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "subtitles", summary: "Subtitles in SubRip or WebVTT: the spoken lines.",
        endings: ["srt", "vtt"],
        examples: [
            ReaderExample(
                "SubRip; a spoken line is a number",
                "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Low.</i>\r\n\r\n"
                    + "2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}42\r\n",
                texts: ["Low.\n42"]),
            ReaderExample(
                "WebVTT with a note, a name and a voice",
                "WEBVTT\n\nNOTE Hidden.\n\nfirst\n00:01.000 --> 00:02.000 align:start\n"
                    + "<v Keeper>Low &amp; <b>cold</b>.\n",
                texts: ["Low & cold."]),
            ReaderExample("a file without times", "Words.\n", texts: [], failures: 1),
        ])

    /// Makes the reader.
    package init() {}

    /// Whether the bytes begin as WebVTT, or with the number and the times of a subtitle.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let lines = SubtitleLines.divided(head.dropFirst(head.byteOrderMarkLength))
        if WebVTT.isHeader(lines.first ?? []) { return true }
        return lines.count > 2 && SubtitleLines.isNumber(lines[0])
            && SubtitleLines.isTimes(lines[1])
    }

    /// Reads the file.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let event = try FileReader(source, settings).event()
        guard case .document(let file) = event else {
            _ = emit(event)
            return
        }
        let lines = SubtitleLines.divided(Array(file.text.utf8)[...])
        if lines.allSatisfy({ NewlineSearch.isBlank($0.span) }) {
            _ = emit(event)
            return
        }
        let isWebVTT = WebVTT.isHeader(lines.first ?? [])
        guard isWebVTT || lines.contains(where: SubtitleLines.isTimes) else {
            let failure = source.failure(
                .malformed,
                "no line has the times of a subtitle, such as "
                    + "00:00:01,000 --> 00:00:02,000", part: 0, line: 1)
            _ = emit(.failure(failure))
            return
        }
        let (text, metadata) = isWebVTT ? WebVTT.spoken(lines) : (SubRip.spoken(lines), [:])
        _ = emit(.document(source.document(text, part: 0, line: 1, metadata: metadata)))
    }
}
