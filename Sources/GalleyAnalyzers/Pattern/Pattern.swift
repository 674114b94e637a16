// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Finds what regular expressions and lists of words describe.
public struct Pattern: Analyzer {
    /// What to look for.
    public var checks: [PatternCheck] = []
    /// What the checks are for, as reports say it.
    public var summary = ""

    private var compiled: [CompiledCheck] = []

    /// Makes an analyzer that looks for nothing yet.
    public init() {}

    /// Rules and measures are those of the checks.
    public static var followsOptions: Bool { true }

    /// The checks.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "checks", \.checks,
                "What to look for: an id and a 'regex' or 'words', and what a finding says."),
            AnalyzerOption("summary", \.summary, "What the checks are for, as reports say it."),
        ]
    }

    /// Compiles the checks.
    ///
    /// - Throws: `OptionFault` at the first check that cannot be used, within its pattern.
    public mutating func load() throws(OptionFault) {
        guard !checks.isEmpty else {
            throw OptionFault(
                option: "checks", "there is nothing to look for",
                expected: #"a list, such as [{ id: to_come, regex: '\bTK\b' }]"#)
        }
        var names: Set<String> = []
        compiled = []
        for (index, check) in checks.enumerated() {
            let path: [OptionFault.PathElement] = [.key("checks"), .index(index)]
            try Self.checkName(check.id, &names, path + [.key("id")])
            do throws(OptionFault) {
                compiled.append(try CompiledCheck(check))
            } catch {
                var fault = error
                fault.path = path + fault.path
                throw fault
            }
        }
    }

    private static func checkName(
        _ id: String, _ names: inout Set<String>, _ path: [OptionFault.PathElement]
    ) throws(OptionFault) {
        guard id.isSnakeCase else {
            throw OptionFault(
                .invalidValue, path: path, "'\(id)' is no name of a rule",
                expected: "a-z, 0-9 and _, a letter first")
        }
        for name in [id, countName(id), shareName(id)] where !names.insert(name).inserted {
            throw OptionFault(
                .invalidValue, path: path, "the name '\(name)' is taken",
                expected: "a name that no other check or count bears")
        }
    }

    /// The measure of a check.
    static func countName(_ id: String) -> String { "\(id)_count" }

    /// The figure of a check's share of the documents.
    static func shareName(_ id: String) -> String { "\(id)_document_share" }

    /// The rules, counts and figures of the checks.
    public var configuredInfo: AnalyzerInfo {
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
                    Self.shareName($0.id), "Documents with a match of '\($0.id)', of all documents."
                )
            })
    }

    /// Does every check.
    ///
    /// - Throws: `PatternFailure` for a check that takes more work than a text of this length may, or
    ///   whose replacements come to more than 64 MiB or messages to more than 256 MiB.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        var evidence = Evidence()
        var room = FindingTextBudget()
        for check in compiled {
            let found = try check.findings(in: document, room: &room)
            evidence.measures[Self.countName(check.id)] = .count(found.count)
            evidence.findings += found
        }
        if compiled.count > 1 {
            // Findings of one place keep the order of the checks.
            evidence.findings = evidence.findings.enumerated().sorted {
                ($0.element.spans[0].lowerBound, $0.offset)
                    < ($1.element.spans[0].lowerBound, $1.offset)
            }.map(\.element)
        }
        return evidence
    }

    /// How often each check found something, and in how many documents.
    public func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        PatternSection(checks: checks, tally: context.tally).section
    }
}

extension Pattern {
    /// What is known of the analyzer before it has checks.
    public static let info: AnalyzerInfo = info(summary: nil, rules: [], measures: [], figures: [])

    static func info(
        summary: String?, rules: [Rule], measures: [Measure], figures: [RunFigure]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "pattern",
            summary: summary ?? "Finds what regular expressions and lists of words describe.",
            rationale: """
                Each check is a rule of its own, with findings, the measure ID_count and the figure \
                ID_document_share. A regex is one of PCRE2: ^ and $ stand for the ends of a line, a \
                match has at least one character. Work on a text is limited by steps that are \
                counted, never by time: a document for which a pattern takes more fails for this \
                analyzer, with the check's name, and is never taken for one without a match. Words \
                are found whole and in any case; `*` stands for letters, `?` for one.
                """,
            rules: rules, measures: measures, runFigures: figures, examples: examples)
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
                "letters that are the beginning of a word", "⟦Soldiers⟧ and a ⟦soldier⟧, sold.",
                options: options([["id": "army", "words": ["soldier*"]]]),
                measures: ["army_count": 2]),
            Example(
                "a replacement with what a group matched", "It was ⟦very very⟧ cold.",
                options: options([
                    [
                        "id": "twice", "regex": #"\b(\w+) \1\b"#, "message": "'{1}' stands twice",
                        "replacement": "{1}",
                    ]
                ]), measures: ["twice_count": 1],
                fixed: "It was very cold."),
            Example(
                "nothing to find", "All is well.",
                options: options([["id": "to_come", "regex": #"\bTK\b"#]]),
                measures: ["to_come_count": 0]),
        ]
    }

    private static func options(_ checks: [JSONValue]) -> JSONObject {
        ["checks": .array(checks)]
    }
}

/// The section of the report that says what checks found.
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
