// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Computes numbers from the measures of other analyzers.
public struct Formula: Analyzer {
    /// The formulas, keyed by the names of the measures that they define.
    public var values = NamedOptions<String>()
    /// How many decimals the numbers have.
    public var decimals = 4
    /// A description of the numbers, for reports.
    public var summary = ""

    private var formulas: [NamedFormula] = []

    /// Makes an analyzer without formulas.
    public init() {}

    /// Whether the measures depend on the options; this is true, because each formula defines a
    /// measure.
    public static var infoDependsOnOptions: Bool { true }

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "values", \.values,
                "Formulas, each under the name of the measure that it defines; a formula contains "
                    + "numbers, measures, + - * /, comparisons, parentheses, abs, log, max, min and "
                    + "sqrt."),
            AnalyzerOption("decimals", \.decimals, "The number of decimals.", in: 0...9),
            AnalyzerOption("summary", \.summary, "A description of the numbers, for reports."),
        ]
    }

    /// Parses the formulas.
    ///
    /// - Throws: `OptionFault` with the position of the fault in each formula that cannot be
    ///   parsed.
    public mutating func load() throws(OptionFault) {
        guard !values.members.isEmpty else {
            throw OptionFault(
                option: "values", "there is no formula",
                expected: #"a mapping, such as { words_per_line: "a.words / a.lines" }"#)
        }
        formulas = []
        var faults: [OptionFault] = []
        for member in values.members {
            do throws(OptionFault) {
                formulas.append(try NamedFormula(member.name, member.value))
            } catch {
                faults.append(error)
            }
        }
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    /// Describes the analyzer, with the measures that its formulas define and those that the
    /// formulas need.
    public var infoWithOptions: AnalyzerInfo {
        Self.info(
            summary: summary.isEmpty ? nil : summary,
            needs: formulas.flatMap(\.needs),
            measures: formulas.map {
                .number($0.name, "The value of \($0.text).", decimals: decimals)
            })
    }

    /// Computes every formula; if a formula has no value for the document, its measure is left out.
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

    /// Counts the documents that have no value for a formula.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout FormulaSummary
    ) {
        for hit in evidence.hits { summary.missing.add(hit) }
    }

    /// Shows the statistics of every value, and how many documents have no value.
    public func report(_ summary: FormulaSummary, _ context: ReportContext) -> Section {
        var section = Section(tally: context.tally, info: infoWithOptions)
        section.notes = formulas.map { "\($0.name) = \($0.text)" }
        if let missing = summary.table(formulas.map(\.name)) { section.tables.append(missing) }
        return section
    }
}

extension Formula: PartlyLoadedAnalyzer {
    /// The measures that the formulas without faults need.
    public var measuresNeededByValidOptions: [NeededMeasure] { formulas.flatMap(\.needs) }
}

extension Formula {
    /// Describes the analyzer without formulas.
    public static let info: AnalyzerInfo = info(summary: nil, needs: [], measures: [])

    static func info(
        summary: String?, needs: [NeededMeasure], measures: [Measure]
    ) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "formula",
            summary: summary ?? "Computes numbers from the measures of other analyzers.",
            rationale: """
                A measure is named as in records: the label or id of the analyzer, a full stop and \
                the name of the measure; a share is a number from 0 to 1. The analyzers that a \
                formula needs run before it, wherever they are in the pipeline. A comparison \
                returns 1 or 0. log is the natural logarithm. A formula has no value for a document \
                if a measure is missing, a divisor is 0, or log or sqrt is undefined. The report \
                counts the documents without a value; the figure 'formula.NAME.documents' counts \
                the documents with one.
                """,
            needsMeasures: needs, measures: measures,
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
    /// The text of the formula on one line.
    let text: String
    let expression: FormulaExpression
    /// The measures that the formula needs.
    let needs: [NeededMeasure]

    /// Parses a formula.
    ///
    /// - Throws: a fault with the position in the formula's text.
    init(_ name: String, _ text: String) throws(OptionFault) {
        let path: [OptionFault.PathElement] = [.key("values"), .key(name)]
        guard name.isSnakeCase else {
            throw OptionFault(
                .invalidValue, path: path, "'\(name)' is not a valid measure name",
                expected: "a-z, 0-9 and _, beginning with a letter")
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
