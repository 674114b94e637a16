// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Finds matches of regular expressions and of lists of words.
public struct Pattern: Analyzer {
    /// The checks, each a regular expression or a list of words.
    public var checks: [PatternCheck] = []
    /// A description of the checks, for reports.
    public var summary = ""

    private var compiled: [CompiledCheck] = []

    /// Makes an analyzer without checks.
    public init() {}

    /// Whether rules and measures depend on the options; this is true, because each check has a
    /// rule and a measure.
    public static var infoDependsOnOptions: Bool { true }

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "checks", \.checks,
                "A list of checks, each with an id, a 'regex' or 'words' to look for, and a "
                    + "message."
            ),
            AnalyzerOption("summary", \.summary, "A description of the checks, for reports."),
        ]
    }

    /// Compiles the checks.
    ///
    /// - Throws: `OptionFault` with the positions of all faults in all checks.
    public mutating func load() throws(OptionFault) {
        guard !checks.isEmpty else {
            throw OptionFault(
                option: "checks", "there is nothing to look for",
                expected: #"a list, such as [{ id: to_come, regex: '\bTK\b' }]"#)
        }
        var names: Set<String> = []
        var faults: [OptionFault] = []
        compiled = []
        for (index, check) in checks.enumerated() {
            var found = check.faults
            if let fault = Self.nameFault(check, &names) { found.append(fault) }
            if check.canBeCompiled {
                do throws(OptionFault) {
                    compiled.append(try CompiledCheck(check))
                } catch {
                    found.append(error)
                }
            }
            faults += found.map { $0.within([.key("checks"), .index(index)]) }
        }
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    /// Returns the fault in the id of a check; nil if there is none, or if the faults of the
    /// check's mapping already include it.
    private static func nameFault(_ check: PatternCheck, _ names: inout Set<String>) -> OptionFault?
    {
        let id = check.id
        guard id.isSnakeCase else {
            guard !id.isEmpty || check.faults.isEmpty else { return nil }
            return OptionFault(
                .invalidValue, path: [.key("id")], "'\(id)' is not a valid rule name",
                expected: "a-z, 0-9 and _, beginning with a letter")
        }
        for name in [id, countName(id), shareName(id)] where !names.insert(name).inserted {
            return OptionFault(
                .invalidValue, path: [.key("id")], "the name '\(name)' is already used",
                expected: "a name that no other check or count has")
        }
        return nil
    }

    /// Returns the name of the measure that counts the matches of a check.
    static func countName(_ id: String) -> String { "\(id)_count" }

    /// Returns the name of the figure that states the share of documents in which a check has a
    /// match.
    static func shareName(_ id: String) -> String { "\(id)_document_share" }

    /// Describes the analyzer, with the rules, counts and figures of its checks.
    public var infoWithOptions: AnalyzerInfo {
        Self.info(
            summary: summary.isEmpty ? nil : summary,
            rules: checks.map { check in
                Rule(
                    check.id, "A match of the check '\(check.id)'.",
                    severity: check.severity ?? .warning)
            },
            measures: checks.map {
                .count(Self.countName($0.id), "Matches of the check '\($0.id)'.")
            },
            figures: checks.map {
                .share(
                    Self.shareName($0.id),
                    "The share of documents with a match of the check '\($0.id)'."
                )
            })
    }

    /// Runs every check.
    ///
    /// - Throws: `PatternFailure` if a check needs more work than a text of this length allows, if
    ///   all replacements together exceed 64 MiB, or if all messages together exceed 256 MiB.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        var evidence = Evidence()
        var budget = FindingTextBudget()
        for check in compiled {
            let found = try check.findings(in: document, budget: &budget)
            evidence.measures[Self.countName(check.id)] = .count(found.count)
            evidence.findings += found
        }
        if compiled.count > 1 {
            // Findings at the same position keep the order of the checks.
            evidence.findings = evidence.findings.enumerated().sorted {
                ($0.element.spans[0].lowerBound, $0.offset)
                    < ($1.element.spans[0].lowerBound, $1.offset)
            }.map(\.element)
        }
        return evidence
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Shows how often each check found something, and in how many documents.
    public func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        PatternSection(checks: checks, tally: context.tally).section
    }
}

extension Pattern {
    /// Describes the analyzer without checks.
    public static let info: AnalyzerInfo = info(summary: nil, rules: [], measures: [], figures: [])

    static func info(
        summary: String?, rules: [Rule], measures: [Measure], figures: [FigureDeclaration]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "pattern",
            summary: summary ?? "Finds matches of regular expressions and of lists of words.",
            rationale: """
                Each check is a rule of its own, with findings, the measure ID_count and the \
                figure ID_document_share. A regex has the syntax of PCRE2: ^ and $ match at the \
                ends of a line, and a match has at least one character. The work on a text is \
                limited by counted steps, never by time: if a pattern takes too many steps, the \
                document fails for this analyzer, with the id of the check, and is not counted as \
                a document without a match. Words are found only as whole words and whatever their \
                case, by the reader that the analyzer lexicon uses too, not by the pipeline's \
                'tokenizer'; `*` matches any letters, `?` matches one letter.
                """,
            rules: rules, measures: measures, figures: figures, examples: examples)
    }

    private static var examples: [Example] {
        [
            Example(
                "a regular expression", "The mayor, ⟦TK⟧, said so. TKO is something else.",
                options: options([["id": "to_come", "regex": #"\bTK\b"#]]),
                measures: ["to_come_count": 1]),
            Example(
                "words and phrases", "⟦Clearly⟧ it was, ⟦at the end of\nthe day⟧, unclear.",
                options: options([
                    ["id": "filler", "words": ["clearly", "at the end of the day"]]
                ]), measures: ["filler_count": 2]),
            Example(
                "a word with a wildcard", "⟦Soldiers⟧ and a ⟦soldier⟧, sold.",
                options: options([["id": "army", "words": ["soldier*"]]]),
                measures: ["army_count": 2]),
            Example(
                "a replacement with what a group matched", "It was ⟦very very⟧ cold.",
                options: options([
                    [
                        "id": "twice", "regex": #"\b(\w+) \1\b"#, "message": "'{1}' is repeated",
                        "replacement": "{1}",
                    ]
                ]), measures: ["twice_count": 1],
                fixed: "It was very cold."),
            Example(
                "no match", "All is well.",
                options: options([["id": "to_come", "regex": #"\bTK\b"#]]),
                measures: ["to_come_count": 0]),
        ]
    }

    private static func options(_ checks: [JSONValue]) -> JSONObject {
        ["checks": .array(checks)]
    }
}

/// The section of the report for `pattern`.
private struct PatternSection {
    let checks: [PatternCheck]
    let tally: Tally

    var section: Section {
        let counts = tally.rules
        let rows = checks.map { check in
            let count = counts[check.id] ?? RuleCount()
            return [
                ReportValue.text(check.id), .count(count.findings), .count(count.documents),
                .share(count.documents, of: tally.documents),
            ]
        }
        return Section(
            figures: checks.map { check in
                Figure(
                    Pattern.shareName(check.id),
                    .share(counts[check.id]?.documents ?? 0, of: tally.documents))
            },
            tables: [
                Table(
                    "rules", title: "Findings",
                    columns: [
                        Column("check"), Column("findings", .bar), Column("documents", .number),
                        Column("share of documents", .number),
                    ], rows: rows)
            ])
    }
}
