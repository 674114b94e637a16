// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// An item of `analyzers` as it is written.
package struct AnalyzerItem: Sendable {
    /// The analyzer's id.
    package var id: Located<String>
    /// The name of the item in the report.
    package var label: Located<String>?
    /// The settings of the analyzer's rules.
    var rules: [Located<(name: String, setting: RuleSetting)>] = []
    /// The labels of the `only` marks: the analyzer examines only text that has one of them.
    var only: [Located<String>] = []
    /// The labels of the `except` marks: the analyzer does not examine text that has one of them.
    var except: [Located<String>] = []
    /// Whether repeats are left out; nil if the item has no `repeats`.
    var repeats: Located<RepeatsSetting>?
    /// The measures that the analyzer reads: the name that it uses, and the name in this pipeline.
    var needs: [Located<NeedSetting>] = []
    /// The examples, each with the range of its text in the file.
    package var examples: [Located<Example>] = []
    /// The analyzer's own options.
    var options: [YAMLEntry] = []

    /// Whether the item sets nothing except its label, options and examples.
    package var isBare: Bool {
        rules.isEmpty && only.isEmpty && except.isEmpty && needs.isEmpty && repeats == nil
    }

    /// The name of the analyzer in measures, figures, findings and sections: its label or its id.
    package var name: Located<String> { label ?? id }
}

/// A setting of `needs`: the measure that an analyzer reads instead of one that it names.
package struct NeedSetting: Sendable {
    /// The full name of the measure that the analyzer declares.
    let declared: String
    /// The full name of the measure that it reads in this pipeline.
    let given: Located<String>
}

/// The values of `repeats`, which sets whether an analyzer examines repeated parts of a text.
package enum RepeatsSetting: String, Sendable, Hashable, CaseIterable {
    /// Later copies and widget lines are left out.
    case once
    /// The whole text is examined.
    case all
}
