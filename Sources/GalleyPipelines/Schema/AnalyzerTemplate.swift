// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// An item of `analyzers` with every option at its default and a comment for each.
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
            lines.append("      # \(key.summary)")
            lines += common(key).map { "      # " + $0 }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The default of an option, or an example's value if the analyzer depends on its options.
    private func value(of option: OptionDescription) -> JSONValue {
        let sample =
            entry.infoDependsOnOptions ? entry.info.examples.first?.options[option.name] : nil
        return sample ?? option.defaultValue
    }

    /// The lines of a common option, which are comments, because its default depends on the pipeline.
    private func common(_ key: CommonOption) -> [String] {
        switch key {
        case .label: ["label: \(entry.info.id)"]
        case .rules:
            ["rules:"] + entry.info.rules.map { "  \($0.id): \($0.severity.rawValue)" }
        case .only, .except: ["\(key.rawValue): []"]
        case .repeats: ["repeats: all"]
        case .examples: ["examples: []"]
        }
    }
}

extension JSONValue {
    /// The value as YAML on one line: JSON, but texts without quotes where that is possible.
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
