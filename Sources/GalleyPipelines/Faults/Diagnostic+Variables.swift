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
}
