// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Works numbers out from the measures of other analyzers.
public struct Formula: Analyzer {
    /// Formulas by the names of their measures.
    public var values = NamedOptions<String>()
    /// Digits after the point.
    public var decimals = 4
    /// What the numbers mean, as reports say it.
    public var summary = ""

    private var formulas: [NamedFormula] = []

    /// Makes an analyzer that works out nothing yet.
    public init() {}

    /// Measures are those of the formulas.
    public static var followsOptions: Bool { true }

    /// The formulas.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "values", \.values,
                "Formulas by the names of their measures, of numbers, measures, + - * /, comparisons, parentheses, abs, log, max, min and sqrt."
            ),
            AnalyzerOption("decimals", \.decimals, "Digits after the point.", in: 0...9),
            AnalyzerOption("summary", \.summary, "What the numbers mean, as reports say it."),
        ]
    }

    /// Understands the formulas.
    ///
    /// - Throws: `OptionFault` at the first place of a formula that cannot be understood.
    public mutating func load() throws(OptionFault) {
        guard !values.members.isEmpty else {
            throw OptionFault(
                option: "values", "there is no formula",
                expected: #"a mapping, such as { words_per_line: "a.words / a.lines" }"#)
        }
        formulas = []
        for member in values.members {
            formulas.append(try NamedFormula(member.name, member.value))
        }
    }

    /// The measures of the formulas, and those that they read.
    public var configuredInfo: AnalyzerInfo {
        Self.info(
            summary: summary.isEmpty ? nil : summary,
            needs: formulas.flatMap(\.needs),
            measures: formulas.map {
                .number($0.name, "The value of \($0.text).", decimals: decimals)
            })
    }

    /// Works out every formula; one without a value is not stated.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        var evidence = Evidence()
        for (index, formula) in formulas.enumerated() {
            do throws(MissingValue) {
                let value = try formula.expression.value { document.measure($0)?.number }
                evidence.measures[formula.name] = .number(value)
            } catch {
                evidence.hits.append(EntryHit(FormulaSummary.entry(index, error), 1))
            }
        }
        return evidence
    }

    /// Counts the documents without a value.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout FormulaSummary
    ) {
        for hit in evidence.hits { summary.missing.add(hit) }
    }

    /// The statistics of every value, and how many documents have none.
    public func report(_ summary: FormulaSummary, _ context: ReportContext) -> Section {
        var section = Section(tally: context.tally, info: configuredInfo)
        section.notes = formulas.map { "\($0.name) = \($0.text)" }
        if let missing = summary.table(formulas.map(\.name)) { section.tables.append(missing) }
        return section
    }
}

extension Formula {
    /// What is known of the analyzer before it has formulas.
    public static let info: AnalyzerInfo = info(summary: nil, needs: [], measures: [])

    static func info(
        summary: String?, needs: [NeededMeasure], measures: [Measure]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "formula",
            summary: summary ?? "Works numbers out from the measures of other analyzers.",
            rationale: """
                A measure is named as in records: the analyzer's label or id, a point, its name; a \
                share counts from 0 to 1. The analyzers that are read work first, wherever they \
                stand. A comparison gives 1 or 0. log is the natural logarithm. Where a measure is \
                not stated, a divisor is 0, or log or sqrt has no value, a document has no value; \
                the report counts such documents, and '.documents' the others.
                """,
            needs: needs, measures: measures,
            examples: [
                Example(
                    "numbers only", "Any text.",
                    options: ["values": ["six": "2 * (1 + 2)", "one": "min(3, 2) < max(3, 2)"]],
                    measures: ["six": 6, "one": 1])
            ])
    }
}

/// A formula with the name of its measure.
private struct NamedFormula: Sendable {
    let name: String
    /// The formula as it was written, on one line.
    let text: String
    let expression: FormulaExpression
    /// The measures that it reads.
    let needs: [NeededMeasure]

    /// Understands a formula.
    ///
    /// - Throws: a fault with the place in the formula's text.
    init(_ name: String, _ text: String) throws(OptionFault) {
        let path: [OptionFault.PathElement] = [.key("values"), .key(name)]
        guard name.isSnakeCase else {
            throw OptionFault(
                .invalidValue, path: path, "'\(name)' is no name of a measure",
                expected: "a-z, 0-9 and _, a letter first")
        }
        do throws(FormulaFault) {
            let (expression, names) = try FormulaParser.parse(text)
            self.expression = expression
            needs = names.map { NeededMeasure($0.name, path: path, bytes: $0.bytes) }
        } catch {
            throw OptionFault(
                .invalidResource, path: path, error.message, expected: error.expected,
                candidates: error.candidates, bytes: error.bytes)
        }
        self.name = name
        self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
