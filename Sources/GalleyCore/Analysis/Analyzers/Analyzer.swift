// SPDX-License-Identifier: Apache-2.0

/// A type that examines documents and reports evidence.
///
/// An analyzer is a plain struct whose stored properties are its options, with defaults. The
/// smallest useful one has `info` and `examine`; everything else has a default.
///
/// The work is divided so that no result is lost and all results merge: `examine` examines one
/// document, keeps no state and may throw, which fails that document for this analyzer only;
/// `collect` adds evidence to a summary and cannot fail; summaries of any parts of the input merge
/// in any order; `report` turns the final summary into a section.
public protocol Analyzer: Sendable {
    /// The results of the analyzer for all documents so far.
    associatedtype Summary: AnalyzerSummary = EmptySummary

    /// Makes the analyzer with the defaults of all options.
    init()

    /// Describes the analyzer.
    static var info: AnalyzerInfo { get }

    /// The options that a pipeline may set, each tied to a property.
    static var options: [AnalyzerOption<Self>] { get }

    /// Parses resources and checks options against each other; called once after options are set.
    ///
    /// - Throws: `OptionFault`, which the pipeline's diagnostics show at the option's place.
    mutating func load() throws(OptionFault)

    /// Whether rules or measures depend on the options, so that they are known only with these.
    static var infoDependsOnOptions: Bool { get }

    /// The description of the analyzer with its options, if rules or measures depend on them.
    ///
    /// It is read once, after `load`. It must equal `info` in everything except rules, measures,
    /// figures and the summary.
    var infoWithOptions: AnalyzerInfo { get }

    /// Whether `repeats` is `all` unless the pipeline sets it.
    ///
    /// This is for modes that reproduce another tool, which analyzes the whole text.
    var includesRepeatsByDefault: Bool { get }

    /// Makes the initial summary; called once per worker, before any document.
    ///
    /// - Parameter vocabulary: the worker's vocabulary; words added here get the lowest numbers.
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
    /// It is called before such a summary is merged or reported, for example to check numbers of
    /// entries and lengths of lists. A state file with a refused summary is refused as a whole.
    func accepts(_ summary: Summary) -> Bool

    /// Makes the section of the report.
    ///
    /// - Parameters:
    ///   - summary: the summary of all documents or of one group.
    ///   - context: the tally of documents, measures and rules; the spelling of terms.
    func report(_ summary: Summary, _ context: ReportContext) -> Section

    /// The terms by which `galley diff` compares two runs; nil if the analyzer counts none.
    func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms?
}

extension Analyzer {
    /// No options.
    public static var options: [AnalyzerOption<Self>] { [] }

    /// Nothing to parse.
    public mutating func load() throws(OptionFault) {}

    /// False: rules and measures do not depend on the options.
    public static var infoDependsOnOptions: Bool { false }

    /// The same as `info`.
    public var infoWithOptions: AnalyzerInfo { Self.info }

    /// False: `repeats` depends on the pipeline.
    public var includesRepeatsByDefault: Bool { false }

    /// The empty summary.
    public func prepare(_ vocabulary: inout Vocabulary) -> Summary { Summary() }

    /// No evidence, for analyzers that only count.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence { Evidence() }

    /// Adds nothing; the engine keeps a tally for every analyzer.
    public func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    ) {}

    /// True for every summary that can be decoded.
    public func accepts(_ summary: Summary) -> Bool { true }

    /// No terms.
    public func termsForDiff(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms? {
        nil
    }

    /// A table of the measures and a table of the rules.
    public func report(_ summary: Summary, _ context: ReportContext) -> Section {
        Section(tally: context.tally, info: infoWithOptions)
    }
}
