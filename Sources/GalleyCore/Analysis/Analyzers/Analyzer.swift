// SPDX-License-Identifier: Apache-2.0

/// A type that examines documents and reports evidence.
///
/// An analyzer is a plain struct; its stored properties are its options, with default values. The
/// smallest useful analyzer implements only `info` and `examine`; every other requirement has a
/// default implementation.
///
/// The work is divided so that no result is lost and all results merge. `examine` examines one
/// document and keeps no state; if it throws, the document fails for this analyzer only. `collect`
/// adds evidence to a summary and cannot fail. Summaries of any parts of the input merge in any
/// order. `report` turns the final summary into a section.
public protocol Analyzer: Sendable {
    /// The results of the analyzer for all documents so far.
    associatedtype Summary: AnalyzerSummary = EmptySummary

    /// Makes the analyzer with the default values of all options.
    init()

    /// Describes the analyzer.
    static var info: AnalyzerInfo { get }

    /// The options that a pipeline may set, each tied to a stored property.
    static var options: [AnalyzerOption<Self>] { get }

    /// Parses resources and checks options against each other; it is called once, after all options
    /// are set.
    ///
    /// - Throws: `OptionFault`, which diagnostics show at the option's position in the pipeline's
    ///   file; `OptionFault(joining:)` reports several faults at once.
    mutating func load() throws(OptionFault)

    /// Whether the rules or measures depend on the options and are known only after these are set.
    static var infoDependsOnOptions: Bool { get }

    /// The description of the analyzer with its current options, on which rules and measures may
    /// depend.
    ///
    /// It is read once, after `load`. It must equal `info` in everything except `rules`,
    /// `measures`, `figures` and `summary`.
    var infoWithOptions: AnalyzerInfo { get }

    /// Whether the option `repeats` is `all` by default, so that repeated text is examined too.
    ///
    /// This is needed, for example, by modes that reproduce another tool, because such a tool
    /// analyzes the whole text.
    var includesRepeatsByDefault: Bool { get }

    /// Whether the section that `report` makes is complete.
    ///
    /// If it is false, the tables of the measures and of the rules are added to the section, unless
    /// the section has tables with their names, `measures` and `rules`.
    static var replacesStandardTables: Bool { get }

    /// Makes the initial summary; it is called once per worker, before the first document.
    ///
    /// - Parameter vocabulary: the worker's vocabulary; terms added here get the lowest numbers.
    func prepare(_ vocabulary: inout Vocabulary) -> Summary

    /// Examines one document.
    ///
    /// - Throws: any error; it fails this document for this analyzer only.
    func examine(_ document: AnnotatedDocument) throws -> Evidence

    /// Adds one examined document to a summary.
    func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    )

    /// Whether a summary that was read from a file is valid for this analyzer.
    ///
    /// The engine calls this function before it merges or reports such a summary. It can check, for
    /// example, numbers of entries and lengths of lists. If it returns false, the whole state file
    /// is refused.
    func accepts(_ summary: Summary) -> Bool

    /// Makes the analyzer's section of the report.
    ///
    /// - Parameters:
    ///   - summary: the summary of all documents or of one group.
    ///   - context: the tally of documents, measures and rules, and the spellings of terms.
    func report(_ summary: Summary, _ context: ReportContext) -> Section

    /// The term counts that `galley diff` compares between two runs; nil if the analyzer counts no
    /// terms.
    func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms?
}

extension Analyzer {
    /// An empty list, because an analyzer has no options by default.
    public static var options: [AnalyzerOption<Self>] { [] }

    /// Does nothing, because by default there is nothing to parse or check.
    public mutating func load() throws(OptionFault) {}

    /// False, because by default rules and measures do not depend on the options.
    public static var infoDependsOnOptions: Bool { false }

    /// The same description as `info`.
    public var infoWithOptions: AnalyzerInfo { Self.info }

    /// False, so that by default repeated text is left out if the pipeline marks it.
    public var includesRepeatsByDefault: Bool { false }

    /// False, so that a section keeps the tables of the measures and of the rules by default.
    public static var replacesStandardTables: Bool { false }

    /// Makes an empty summary and adds no terms to the vocabulary.
    public func prepare(_ vocabulary: inout Vocabulary) -> Summary { Summary() }

    /// Returns no evidence, for analyzers that only count in `collect`.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence { Evidence() }

    /// Adds nothing, because the engine's own tally is enough for many analyzers.
    public func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    ) {}

    /// Accepts every summary that can be decoded.
    public func accepts(_ summary: Summary) -> Bool { true }

    /// Returns nil, because by default an analyzer counts no terms.
    public func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms? {
        nil
    }

    /// Makes a section with a table of the measures and a table of the rules.
    public func report(_ summary: Summary, _ context: ReportContext) -> Section {
        Section(tally: context.tally, info: infoWithOptions)
    }
}
