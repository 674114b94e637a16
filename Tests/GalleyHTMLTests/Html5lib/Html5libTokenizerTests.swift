// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

@testable import GalleyHTML

@Suite(.enabled(if: Html5libFolder.path != nil))
struct Html5libTokenizerTests {
    @Test func tokensAreThoseOfHtml5lib() throws {
        var score = Html5libScore("tokenizer")
        for file in try Html5libFolder.files(in: "tokenizer", endingIn: ".test") {
            let root = try JSONValue(parsing: file.bytes)
            // `xmlViolationTests` expect characters that XML forbids to be replaced.
            for test in root.objectValue?["tests"]?.arrayValue ?? [] {
                check(test.objectValue ?? [:], file.name, &score)
            }
        }
        score.report()
    }

    private func check(_ test: JSONObject, _ file: String, _ score: inout Html5libScore) {
        let isEscaped = test["doubleEscaped"]?.boolValue ?? false
        let input = bytes(test["input"]?.stringValue ?? "", isEscaped)
        let states = test["initialStates"]?.arrayValue?.compactMap(\.stringValue) ?? ["Data state"]
        let last = test["lastStartTag"]?.stringValue
        var expected: [[UInt8]] = []
        for token in test["output"]?.arrayValue ?? [] {
            let line = line(of: token.arrayValue ?? [], isEscaped)
            if line.first == UInt8(ascii: "T"), expected.last?.first == line.first {
                expected[expected.count - 1] += line.dropFirst(5)
            } else {
                expected.append(line)
            }
        }
        for state in states {
            let name = "\(file): \(test["description"]?.stringValue ?? ""), \(state)"
            let actual = TokenLines.lines(of: input, state, lastStartTag: last)
            score.check(name, actual, Array(expected.joined(separator: [0x0A])), input)
        }
    }

    /// A token of a test as a line of `TokenLines`.
    private func line(of token: [JSONValue], _ isEscaped: Bool) -> [UInt8] {
        func text(_ place: Int) -> [UInt8] {
            place < token.count ? bytes(token[place].stringValue ?? "", isEscaped) : []
        }
        switch token.first?.stringValue {
        case "Character": return Array("Text ".utf8) + text(1)
        case "Comment": return Array("Comment ".utf8) + text(1)
        case "EndTag": return Array("EndTag ".utf8) + text(1)
        case "StartTag":
            var line = Array("StartTag ".utf8) + text(1)
            let pairs = token.count > 2 ? token[2].objectValue ?? [:] : [:]
            var attributes: [[UInt8]] = []
            for (name, value) in pairs {
                attributes.append(
                    bytes(name, isEscaped) + Array("=".utf8)
                        + bytes(value.stringValue ?? "", isEscaped))
            }
            for attribute in attributes.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                line += Array(" ".utf8) + attribute
            }
            return token.count > 3 ? line + Array(" /".utf8) : line
        default:
            var line = Array("Doctype ".utf8)
            for place in 1...3 {
                let isNull = place >= token.count || token[place].isNull
                line += isNull ? Array("-".utf8) : Array("'".utf8) + text(place)
                line += [0x20]
            }
            let isRight = token.count > 4 ? token[4].boolValue ?? true : true
            return line + Array((isRight ? "right" : "quirks").utf8)
        }
    }

    /// The bytes of a string, in which `\uXXXX` may be a character, even half of a pair.
    private func bytes(_ text: String, _ isEscaped: Bool) -> [UInt8] {
        let source = Array(text.utf8)
        guard isEscaped else { return source }
        var units: [UInt16] = []
        var place = 0
        var result: [UInt8] = []
        while place < source.count {
            if source[place...].starts(with: "\\u".utf8), place + 6 <= source.count,
                let unit = UInt16(
                    String(decoding: source[place + 2..<place + 6], as: UTF8.self), radix: 16)
            {
                units.append(unit)
                place += 6
            } else {
                result += utf8(&units) + [source[place]]
                place += 1
            }
        }
        return result + utf8(&units)
    }

    /// The units as UTF-8, in which a half of a pair has three bytes of its own.
    private func utf8(_ units: inout [UInt16]) -> [UInt8] {
        defer { units = [] }
        var result: [UInt8] = []
        var place = 0
        while place < units.count {
            if UTF16.isLeadSurrogate(units[place]), place + 1 < units.count,
                UTF16.isTrailSurrogate(units[place + 1])
            {
                result += Array(String(decoding: units[place...place + 1], as: UTF16.self).utf8)
                place += 2
            } else if UTF16.isSurrogate(units[place]) {
                let unit = units[place]
                result += [
                    0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F),
                    0x80 | UInt8(unit & 0x3F),
                ]
                place += 1
            } else {
                result += Array(String(decoding: [units[place]], as: UTF16.self).utf8)
                place += 1
            }
        }
        return result
    }
}
