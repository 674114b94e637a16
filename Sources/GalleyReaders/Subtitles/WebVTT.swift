// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Subtitles in WebVTT (https://www.w3.org/TR/webvtt1/).
enum WebVTT {
    /// Whether a line is the first one of WebVTT.
    static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "WEBVTT".utf8) else { return false }
        let next = line.dropFirst(6).first
        return next == nil || next == 0x20 || next == 0x09
    }

    /// Returns the spoken lines, and the language and the voices that the file states.
    ///
    /// Notes, styles, regions and the names of subtitles are in blocks or lines without times.
    static func spoken(_ lines: [ArraySlice<UInt8>]) -> (text: String, metadata: JSONObject) {
        var metadata = JSONObject()
        if let language = language(lines) { metadata["language"] = .string(language) }
        var voices: [[UInt8]] = []
        var knownVoices: Set<[UInt8]> = []
        var spoken: [String] = []
        var block: [ArraySlice<UInt8>]?
        let finish = { (block: [ArraySlice<UInt8>]) in
            // A tag can reach over a line end.
            var cue = CueText(Array(block.joined(separator: "\n".utf8)))
            spoken += cue.lines()
            voices += cue.voices.filter { knownVoices.insert($0).inserted }
        }
        for line in lines.dropFirst() {
            if line.isEmpty || SubtitleLines.isTimes(line) {
                if let block { finish(block) }
                block = line.isEmpty ? nil : []
            } else {
                block?.append(line)
            }
        }
        if let block { finish(block) }
        if !voices.isEmpty {
            metadata["voices"] = .array(
                voices.map { .string(CueText.decoded($0[...])) })
        }
        return (spoken.joined(separator: "\n"), metadata)
    }

    /// The value of `Language:` in the header.
    private static func language(_ lines: [ArraySlice<UInt8>]) -> String? {
        let header = lines.dropFirst().prefix { !$0.isEmpty && !SubtitleLines.isTimes($0) }
        guard let line = header.first(where: { $0.starts(with: "Language:".utf8) }) else {
            return nil
        }
        let value = SubtitleLines.trimmed(line.dropFirst(9))
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}

/// The text of one subtitle, with tags.
private struct CueText {
    private let bytes: [UInt8]
    /// The names of the voices, as written.
    private(set) var voices: [[UInt8]] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Returns the lines without tags that are not blank.
    mutating func lines() -> [String] {
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                let tag = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: ">") }
                note(tag)
                place = tag.endIndex + 1
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return text.split(separator: UInt8(ascii: "\n"))
            .map { Self.decoded(SubtitleLines.trimmed($0)) }
            .filter { !$0.isEmpty }
    }

    /// Decodes the character references of a line without tags, which are those of HTML.
    static func decoded(_ line: ArraySlice<UInt8>) -> String {
        guard line.contains(UInt8(ascii: "&")) else {
            return String(decoding: line, as: UTF8.self)
        }
        return EmbeddedHTML.text(String(decoding: line, as: UTF8.self))
    }

    /// Notes the name of a tag `<v Name>` or `<v.class Name>`.
    private mutating func note(_ tag: ArraySlice<UInt8>) {
        let element = tag.prefix { !NewlineSearch.isSpace($0) }
        guard element.elementsEqual("v".utf8) || element.starts(with: "v.".utf8) else { return }
        let name = SubtitleLines.trimmed(tag.dropFirst(element.count))
        if !name.isEmpty { voices.append(Array(name)) }
    }
}
