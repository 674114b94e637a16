// SPDX-License-Identifier: Apache-2.0

/// Something that a pipeline file has wrong: what, where, what was expected.
package struct Diagnostic: Error, Sendable, Hashable {
    /// How much it matters.
    package enum Severity: String, Sendable {
        /// The pipeline cannot run.
        case error
        /// The pipeline runs, but perhaps not as meant.
        case warning
    }

    /// Another place that belongs to the matter.
    package struct Related: Sendable, Hashable {
        /// What is there, such as `first defined here`.
        package let message: String
        /// Where.
        package let range: YAMLRange
    }

    /// The code under which the fault is known; it never changes its meaning.
    package let code: DiagnosticCode
    /// How much it matters.
    package let severity: Severity
    /// What is wrong: lower-case first word, no full stop, quotes round what the user wrote.
    package let message: String
    /// Where it is wrong.
    package let range: YAMLRange
    /// What would have been right.
    package let expected: String?
    /// The name that was probably meant.
    package let suggestion: String?
    /// How to mend it.
    package let help: String?
    /// Other places that belong to the matter.
    package let related: [Related]
    /// Whether nothing behind this place was checked.
    package let endsSearch: Bool

    /// Describes a fault.
    init(
        _ code: DiagnosticCode, _ message: String, at range: YAMLRange,
        severity: Severity = .error, expected: String? = nil, suggestion: String? = nil,
        help: String? = nil, related: [Related] = [], endsSearch: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.expected = expected
        self.suggestion = suggestion
        self.help = help
        self.related = related
        self.endsSearch = endsSearch
    }
}
