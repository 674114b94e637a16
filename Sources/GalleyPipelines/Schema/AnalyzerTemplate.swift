// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// A template of an item of `analyzers`, with the default value and a comment for every option.
package struct AnalyzerTemplate {
    private let entry: AnalyzerEntry

    /// Makes the template of an analyzer.
    package init(_ entry: AnalyzerEntry) {
        self.entry = entry
    }

    /// The text of the item, to be inserted below `analyzers:`.
    package var yaml: String {
        var lines = ["  # \(VisibleText.line(entry.info.summary))", "  - \(entry.info.id):"]
        for option in entry.options {
            let values = option.kind.words(for: option.kind.expectation) ?? ""
            lines += ["      # \(option.summary)", "      # Takes \(values)."].map(VisibleText.line)
            lines.append("      \(option.name): \(value(of: option).flowText)")
        }
        for key in CommonOption.allCases {
            if key == .rules, entry.info.rules.isEmpty { continue }
            if key == .needs, entry.info.needsMeasures.isEmpty { continue }
            lines.append("      # \(key.summary)")
            lines += common(key).map { "      # " + $0 }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Returns the default of an option, or an example's value if the analyzer's info depends on
    /// options.
    private func value(of option: OptionDescription) -> JSONValue {
        let sample =
            entry.infoDependsOnOptions ? entry.info.examples.first?.options[option.name] : nil
        return sample ?? option.defaultValue
    }

    /// Returns the lines of a common option; they become comments, because the default depends on
    /// the pipeline.
    private func common(_ key: CommonOption) -> [String] {
        switch key {
        case .label: ["label: \(entry.info.id)"]
        case .rules:
            ["rules:"] + entry.info.rules.map { "  \($0.id): \($0.severity.rawValue)" }
        case .only, .except: ["\(key.rawValue): []"]
        case .repeats: ["repeats: all"]
        case .needs:
            ["needs:"] + entry.info.needsMeasures.map { "  \($0.name): \($0.name)" }
        case .examples: ["examples: []"]
        }
    }
}

extension JSONValue {
    /// The value as one line of YAML: JSON in which texts have no quotes where YAML allows it.
    fileprivate var flowText: String {
        if case .string(let text) = self, YAMLValue(plain: text) == .text(text),
            text.utf8.allSatisfy(Self.mayStandBare)
        {
            return text
        }
        return "\(self)".replacing("${", with: "$${")
    }

    private static func mayStandBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
