// SPDX-License-Identifier: Apache-2.0

/// What the models of a page's lines are fitted on: the signs of its lines and the traits of its
/// repeated lines, for the tool that writes them out.
package struct PageSigns: Sendable {
    /// The lines that are not blank, counted from 0, with their signs as bits of `LineSign`.
    package let lines: [(line: Int, signs: UInt64)]

    /// The repeated lines with their traits, those of the first look left out.
    package let groups: [(lines: [Int], traits: [KindTrait])]

    /// The lines that may begin a further article, with their traits.
    package let candidates: [(line: Int, traits: [ArticleTrait])]

    /// The names of signs, traits and what the first look says, as a line of JSON.
    package static var names: String {
        "{\"signs\":\(list(LineSign.allCases))"
            + ",\"traits\":\(list(KindTrait.allCases))"
            + ",\"looks\":\(list(RoleSign.allCases))"
            + ",\"articleTraits\":\(list(ArticleTrait.allCases))}"
    }

    /// Reads a page with the standard lists and settings.
    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let reading = PageReading(text, lists: .standard, settings: PageSettings())
        lines = zip(reading.shape.filled, reading.signs).map { ($0, $1.bits) }
        groups = zip(reading.found, reading.traits()).map { ($0.lines, $1.all) }
        candidates = reading.articleJudge(reading.groups()).candidates().map {
            (reading.shape.filled[$0.place], $0.traits.all)
        }
    }

    /// The signs as a line of JSON.
    package func line(id: String) -> String {
        let lines = lines.map { "[\($0.line),\($0.signs)]" }.joined(separator: ",")
        let groups = groups.map { "[\($0.lines),\(Self.list($0.traits))]" }
        let candidates = candidates.map { "[\($0.line),\(Self.list($0.traits))]" }
        return "{\"id\":\"\(id)\",\"lines\":[\(lines)]"
            + ",\"groups\":[\(groups.joined(separator: ","))]"
            + ",\"candidates\":[\(candidates.joined(separator: ","))]}"
    }

    private static func list<Name>(_ names: [Name]) -> String {
        "[\(names.map { "\"\($0)\"" }.joined(separator: ","))]"
    }
}
