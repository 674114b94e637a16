// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An item of `analyzers` as it was written.
package struct AnalyzerItem: Sendable {
    /// The analyzer's id.
    package var id: Located<String>
    /// The name that the item bears in the report.
    var label: Located<String>?
    /// What is made of the analyzer's rules.
    var rules: [Located<(name: String, setting: RuleSetting)>] = []
    /// Labels of marks of which a range must bear one.
    var only: [Located<String>] = []
    /// Labels of marks of which a range must bear none.
    var except: [Located<String>] = []
    /// Whether repeats are left out, if the item says it.
    var repeats: Located<RepeatsSetting>?
    /// The analyzer's own options.
    var options: [YAMLEntry] = []

    /// The name in measures, figures, findings and sections.
    var name: Located<String> { label ?? id }
}
