// SPDX-License-Identifier: Apache-2.0
public import GalleyCore
public import GalleyJSON

/// A check of the analyzer `pattern`, as it is written in a pipeline.
public struct PatternCheck: OptionValue {
    /// The name of the rule.
    public let id: String
    /// A regular expression.
    public let regex: String?
    /// Words and phrases.
    public let words: [String]?
    /// The message of a finding.
    public let message: String?
    /// The severity of a finding.
    public let severity: Severity?
    /// The text with which `galley fix` replaces a match.
    public let replacement: String?
    /// Whether case is ignored.
    public let ignoreCase: Bool?
    /// Whether a match must begin and end at word boundaries.
    public let wholeWords: Bool?
    /// Whether character classes such as `\w` and `\d` follow Unicode instead of ASCII.
    public let unicode: Bool?
    /// The faults in the mapping, which `Pattern.load` reports together with the faults of the
    /// other checks.
    let faults: [OptionFault]

    private static let fields = [
        OptionField("id", .text, "The name of the rule, in snake_case.", isRequired: true),
        OptionField("regex", .text, "A regular expression in the syntax of Perl and PCRE2."),
        OptionField(
            "words", .list(.text),
            "Words and phrases; `*` matches any letters, `?` matches one letter."),
        OptionField(
            "message", .text,
            "The message of a finding; {match}, {1} and {name} are replaced by what was matched."),
        OptionField(
            "severity", Severity.kind, "The severity of a finding; 'warning' by default."),
        OptionField(
            "replacement", .text,
            "The text with which `galley fix` replaces a match; {match}, {1} and {name} as in "
                + "'message'. If case is ignored, a replacement without capitals gets those of the "
                + "match."),
        OptionField(
            "ignore_case", .boolean,
            "Whether case is ignored; true by default for words, false for a regex."),
        OptionField(
            "whole_words", .boolean,
            "Whether a match must begin and end at word boundaries; true by default for words, false "
                + "for a regex."),
        OptionField(
            "unicode", .boolean,
            #"Whether \w, \d, \s and \b follow Unicode instead of ASCII; true by default."#),
    ]

    /// The kind of the option, which is a mapping with the keys in `fields`.
    public static var kind: OptionKind { .record(fields) }

    /// Reads a mapping; the mapping's faults are not thrown but collected in `faults`.
    public init(option: JSONValue) throws(OptionFault) {
        var faults: [OptionFault] = []
        let record = OptionRecord(option, Self.fields, &faults)
        id = record.value("id", &faults) ?? ""
        regex = record.value("regex", &faults)
        words = record.value("words", &faults)
        message = record.value("message", &faults)
        severity = record.value("severity", &faults)
        replacement = record.value("replacement", &faults)
        ignoreCase = record.value("ignore_case", &faults)
        wholeWords = record.value("whole_words", &faults)
        unicode = record.value("unicode", &faults)
        self.faults = faults
    }

    /// The mapping as it would be written in a pipeline.
    public var option: JSONValue {
        let members: [(String, JSONValue?)] = [
            ("id", id.option), ("regex", regex?.option), ("words", words?.option),
            ("message", message?.option), ("severity", severity?.option),
            ("replacement", replacement?.option), ("ignore_case", ignoreCase?.option),
            ("whole_words", wholeWords?.option), ("unicode", unicode?.option),
        ]
        let written = members.compactMap { name, value in value.map { (name, $0) } }
        return .object(JSONObject(uniqueKeysWithValues: written))
    }
}

extension PatternCheck {
    /// Whether the check is complete enough to be compiled, so that a faulty or misspelt key is not
    /// also reported as a missing 'regex'.
    var canBeCompiled: Bool { faults.isEmpty || (regex == nil) != (words == nil) }
}
