// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// An item of `analyzers` as the pipeline file contains it.
package struct AnalyzerItem: Sendable {
    /// The analyzer's id.
    package var id: Located<String>
    /// The name of the item in the report.
    package var label: Located<String>?
    /// The settings of the analyzer's rules.
    var rules: [Located<(name: String, setting: RuleSetting)>] = []
    /// The labels in `only`: the analyzer examines only text that has a mark with one of these
    /// labels.
    var only: [Located<String>] = []
    /// The labels in `except`: the analyzer does not examine text that has a mark with one of these
    /// labels.
    var except: [Located<String>] = []
    /// Whether repeats are left out; nil if the item has no `repeats`.
    var repeats: Located<RepeatsSetting>?
    /// The settings of `needs`: each maps a measure that the analyzer declares to a measure of this
    /// pipeline.
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

/// A setting of `needs`, by which an analyzer reads another measure than the one that it declares.
package struct NeedSetting: Sendable {
    /// The full name of the measure that the analyzer declares.
    let declared: String
    /// The full name of the measure that the analyzer reads in this pipeline.
    let given: Located<String>
}

/// The values of `repeats`, which sets whether an analyzer examines repeated parts of a text.
package enum RepeatsSetting: String, Sendable, Hashable, CaseIterable {
    /// Later copies and widget lines are left out.
    case once
    /// The whole text is examined.
    case all
}
