// SPDX-License-Identifier: Apache-2.0

/// Faults of `${NAME}`.
extension Diagnostic {
    static func unsetVariable(_ name: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .unsetVariable, "the environment variable \(name.quoted) is not set", at: range,
            help: "a default can be given: ${\(name.shown()):-default}")
    }

    static func malformedVariable(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .malformedVariable, "'${' begins no variable here", at: range,
            expected: "${NAME} or ${NAME:-default}", help: "a literal '${' is written $${")
    }

    static func variableInLabel(_ label: Located<String>) -> Diagnostic {
        Diagnostic(
            .variableInLabel, "a label cannot come from the environment, found \(label.quoted)",
            at: label.range, expected: "a name that is written out",
            help: "labels name measures, figures and files of what a run leaves")
    }

    /// A run took variables from the environment whose values it did not keep, and one is needed.
    static func lostVariables(_ names: [String], at range: YAMLRange) -> Diagnostic {
        let listed = names.map { "${\($0.shown())}" }.joined(separator: " and ")
        let ending =
            names.count == 1
            ? "it must be set to the value that it had"
            : "they must be set to the values that they had"
        return Diagnostic(
            .lostVariable, "the run took \(listed) from the environment: \(ending)", at: range)
    }
}
