// SPDX-License-Identifier: Apache-2.0

/// What the models of a page's lines are fitted on: the signs of its lines and the traits of its
/// repeated lines, for the tool that writes them out.
package struct PageSigns: Sendable {
    /// The lines that are not blank, counted from 0, with their signs as bits of `LineSign`.
    package let lines: [(line: Int, signs: UInt64)]

    /// The repeated lines with their traits, those of the first look left out.
    package let groups: [(lines: [Int], traits: [KindTrait])]

    /// The names of signs, traits and what the first look says, as a line of JSON.
    package static var names: String {
        func list(_ names: [String]) -> String {
            "[\(names.map { "\"\($0)\"" }.joined(separator: ","))]"
        }
        return "{\"signs\":\(list(LineSign.allCases.map { "\($0)" }))"
            + ",\"traits\":\(list(KindTrait.allCases.map { "\($0)" }))"
            + ",\"looks\":\(list(RoleSign.allCases.map { "\($0)" }))}"
    }

    /// Reads a page with the standard lists and settings.
    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let reading = PageReading(text, lists: .standard, settings: PageSettings())
        lines = zip(reading.shape.filled, reading.signs).map { ($0, $1.bits) }
        groups = zip(reading.found, reading.traits()).map { ($0.lines, $1.all) }
    }

    /// The signs as a line of JSON.
    package func line(id: String) -> String {
        let lines = lines.map { "[\($0.line),\($0.signs)]" }.joined(separator: ",")
        let groups = groups.map { group in
            let traits = group.traits.map { "\"\($0)\"" }.joined(separator: ",")
            return "[\(group.lines),[\(traits)]]"
        }
        return
            "{\"id\":\"\(id)\",\"lines\":[\(lines)],\"groups\":[\(groups.joined(separator: ","))]}"
    }
}
