// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// An item of `analyzers` as it was written.
package struct AnalyzerItem: Sendable {
    /// The analyzer's id.
    package var id: Located<String>
    /// The name that the item bears in the report.
    package var label: Located<String>?
    /// What is made of the analyzer's rules.
    var rules: [Located<(name: String, setting: RuleSetting)>] = []
    /// Labels of marks of which a range must bear one.
    var only: [Located<String>] = []
    /// Labels of marks of which a range must bear none.
    var except: [Located<String>] = []
    /// Whether repeats are left out, if the item says it.
    var repeats: Located<RepeatsSetting>?
    /// Texts and what the analyzer must say of them, each with the place of its text.
    package var examples: [Located<Example>] = []
    /// The analyzer's own options.
    var options: [YAMLEntry] = []

    /// Whether the item sets nothing but its label, options and examples.
    package var isBare: Bool { rules.isEmpty && only.isEmpty && except.isEmpty && repeats == nil }

    /// The name in measures, figures, findings and sections.
    package var name: Located<String> { label ?? id }
}
