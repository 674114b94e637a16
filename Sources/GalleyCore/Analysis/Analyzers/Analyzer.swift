// SPDX-License-Identifier: Apache-2.0

/// A type that examines documents and reports evidence.
///
/// An analyzer is a plain struct; its stored properties are its options, with default values. The
/// smallest useful analyzer implements only `info` and `examine`; every other requirement has a
/// default implementation.
///
/// The work is divided into functions, so that no evidence is lost and all summaries can be merged.
/// `examine` examines one document and keeps no state; if it throws, the document fails for this
/// analyzer only. `collect` adds evidence to a summary and cannot fail. Summaries of different
/// parts of the input can be merged in any order. `report` turns the final summary into a section.
public protocol Analyzer: Configurable {
    /// The results of the analyzer for all documents so far.
    associatedtype Summary: AnalyzerSummary = EmptySummary

    /// Describes the analyzer.
    static var info: AnalyzerInfo { get }

    /// Whether the analyzer's rules or measures depend on its options, so that they are known only
    /// after the options are set.
    static var infoDependsOnOptions: Bool { get }

    /// The description of the analyzer, including the rules and measures that depend on the
    /// options.
    ///
    /// The engine reads this property once, after `load`. The description must equal `info` in
    /// everything except `rules`, `measures`, `figures` and `summary`.
    var infoWithOptions: AnalyzerInfo { get }

    /// Whether the option `repeats` is `all` by default, so that repeated text is examined too.
    ///
    /// It is true, for example, for a mode that reproduces the results of another tool, because
    /// that tool analyzes the whole text.
    var includesRepeatsByDefault: Bool { get }

    /// Whether `report` makes the complete section, so that no standard tables are added to it.
    ///
    /// If it is false, the tables `measures` and `rules` are added to the section, unless the
    /// section already has tables with these names.
    static var replacesStandardTables: Bool { get }

    /// Makes the initial summary; the engine calls this function once per worker, before the first
    /// document.
    ///
    /// - Parameter vocabulary: the worker's vocabulary; terms added here get the lowest numbers.
    func prepare(_ vocabulary: inout Vocabulary) -> Summary

    /// Examines one document.
    ///
    /// - Throws: any error; the document then fails for this analyzer only.
    func examine(_ document: AnnotatedDocument) throws -> Evidence

    /// Adds one examined document to a summary.
    func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    )

    /// Whether a summary that was read from a file is valid for this analyzer.
    ///
    /// The engine calls this function before it merges or reports such a summary. The function can
    /// check, for example, numbers of entries and lengths of lists. If it returns false, the whole
    /// state file is refused.
    func accepts(_ summary: Summary) -> Bool

    /// Makes the analyzer's section of the report.
    ///
    /// - Parameters:
    ///   - summary: the summary of all documents or of one group.
    ///   - context: the tally of documents, measures and rules, and the spellings of terms.
    func report(_ summary: Summary, _ context: ReportContext) -> Section

    /// Returns the term counts that `galley diff` compares between two runs; nil if the analyzer
    /// counts no terms.
    func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms?
}

/// An option of an analyzer.
public typealias AnalyzerOption<Root: Sendable> = ConfigurableOption<Root>

extension Analyzer {
    /// False, because by default rules and measures do not depend on the options.
    public static var infoDependsOnOptions: Bool { false }

    /// The same description as `info`.
    public var infoWithOptions: AnalyzerInfo { Self.info }

    /// False, because by default repeated text is left out if the pipeline marks it.
    public var includesRepeatsByDefault: Bool { false }

    /// False, because by default the tables `measures` and `rules` are added to the section.
    public static var replacesStandardTables: Bool { false }

    /// Makes an empty summary and adds no terms to the vocabulary.
    public func prepare(_ vocabulary: inout Vocabulary) -> Summary { Summary() }

    /// Returns empty evidence, because some analyzers only count in `collect`.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence { Evidence() }

    /// Adds nothing to the summary, because many analyzers need only the engine's own tally.
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
