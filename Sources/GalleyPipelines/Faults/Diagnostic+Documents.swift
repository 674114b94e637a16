// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Faults of `documents`, `group_by` and `fail_on`.
extension Diagnostic {
    static func pointer(
        _ key: String, _ text: String, _ reason: JSONPointerError.Reason, at range: YAMLRange
    ) -> Diagnostic {
        switch reason {
        case .noSlash:
            Diagnostic(
                .pointer, "\(text.quoted) is no JSON Pointer", at: range,
                expected: "a path that begins with '/'",
                suggestion: text.contains(" ") ? nil : "/" + text.shown())
        case .brokenEscape:
            Diagnostic(
                .pointer, "'~' stands alone in the JSON Pointer \(text.quoted)", at: range,
                expected: "~0 for '~' or ~1 for '/'")
        }
    }

    static func unknownGrouping(
        _ entry: YAMLEntry, _ text: String, expected: String
    ) -> Diagnostic {
        let isUnit = ["date", "day", "week", "month", "year"].contains(text)
        return Diagnostic(
            .unknownGrouping, "documents cannot be grouped by \(text.quoted)", at: entry.place,
            expected: expected,
            suggestion: isUnit
                ? "{ date: \(text == "date" ? "month" : text) }"
                : text.contains(" ") ? nil : "/" + text.shown())
    }

    static func groupingWithoutDate(at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .groupingWithoutDate, "documents are grouped by date, but no date is read", at: range,
            expected: "the key 'date' below 'documents', such as date: /published")
    }

    static func noEffect(_ entry: YAMLEntry, without key: String) -> Diagnostic {
        Diagnostic(
            .noEffect, "\(entry.key.quoted) has no effect without \(key.quoted)",
            at: entry.keyRange, severity: .warning)
    }

    /// A glob or path of `documents` at which the reader finds no file.
    ///
    /// - Parameter folder: the folder in which it was looked for, as people know it.
    package static func noMatch(_ path: Located<String>, in folder: String) -> Diagnostic {
        let isGlob = path.value.contains { "*?[".contains($0) }
        let what = isGlob ? "no file matches" : "there is nothing to read at"
        return Diagnostic(
            .noMatch, "\(what) \(path.quoted)", at: path.range,
            help: ExactText(path.value).hasPrefix("/")
                ? nil : "it was looked for in \(folder.quoted)")
    }

    static func gateSyntax(
        _ error: GateSyntaxError, written: String?, at range: YAMLRange
    ) -> Diagnostic {
        let message = written.map { "\($0.quoted) is not a condition with the value it gets" }
        return Diagnostic(
            .gateSyntax, message ?? error.message, at: range, expected: error.expected,
            help: "a condition reads: FIGURE < 5, or: any MEASURE > 5%")
    }
}
