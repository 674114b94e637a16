// SPDX-License-Identifier: Apache-2.0

/// Something that reads documents and says what it found.
///
/// An analyzer is a plain struct whose stored properties are its options, with defaults. The
/// smallest useful one has `info` and `examine`; everything else has a default.
///
/// The work is divided so that nothing is lost and everything merges: `examine` looks at one
/// document, keeps no state and may throw, which fails that document for this analyzer only;
/// `collect` puts what was said into a summary and cannot fail; summaries of any parts of the
/// input merge in any order; `report` turns the final one into a section.
public protocol Analyzer: Sendable {
    /// What the analyzer knows of all documents so far.
    associatedtype Summary: AnalyzerSummary = EmptySummary

    /// Makes the analyzer with the defaults of all options.
    init()

    /// Describes the analyzer.
    static var info: AnalyzerInfo { get }

    /// The options that a pipeline may set, one for each property that it may set.
    static var options: [AnalyzerOption<Self>] { get }

    /// Called once after the options are set: parses resources, checks options against each other.
    ///
    /// - Throws: `OptionFault`, which the pipeline's diagnostics show at the option's place.
    mutating func load() throws(OptionFault)

    /// Whether rules or measures follow from the options, so that they are known only with these.
    static var followsOptions: Bool { get }

    /// What is known of the analyzer with its options, if rules or measures follow from them.
    ///
    /// Asked for once, after `load`. Everything but rules, measures, figures and the summary is
    /// that of `info`.
    var configuredInfo: AnalyzerInfo { get }

    /// Whether `repeats` is `all` unless the pipeline says otherwise.
    ///
    /// For modes that reproduce another tool, which sees the whole text.
    var readsRepeats: Bool { get }

    /// The summary to begin with; called once per worker, before any document.
    ///
    /// - Parameter vocabulary: words entered here get the lowest term numbers.
    func prepare(_ vocabulary: inout Vocabulary) -> Summary

    /// Looks at one document.
    ///
    /// - Throws: any error; it fails this document for this analyzer and nothing else.
    func examine(_ document: AnnotatedDocument) throws -> Evidence

    /// Adds one examined document to a summary.
    func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    )

    /// Whether a summary that was read from a file can be one of this analyzer's.
    ///
    /// Asked before such a summary is merged or reported, so that what it says of numbers of entries
    /// or lengths of lists holds for both. A state with one that is refused is told to be of no use.
    func accepts(_ summary: Summary) -> Bool

    /// The section that the report shows.
    ///
    /// - Parameters:
    ///   - summary: what `collect` gathered, of all documents or of one group.
    ///   - context: the tally of documents, measures and rules; the spelling of terms.
    func report(_ summary: Summary, _ context: ReportContext) -> Section

    /// The terms by which `galley diff` says what words two runs differ in; nil if it counts none.
    func comparedTerms(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms?
}

extension Analyzer {
    /// No options.
    public static var options: [AnalyzerOption<Self>] { [] }

    /// Nothing to parse.
    public mutating func load() throws(OptionFault) {}

    /// They do not.
    public static var followsOptions: Bool { false }

    /// What `info` says: most analyzers state the same whatever their options.
    public var configuredInfo: AnalyzerInfo { Self.info }

    /// The pipeline decides.
    public var readsRepeats: Bool { false }

    /// The empty summary.
    public func prepare(_ vocabulary: inout Vocabulary) -> Summary { Summary() }

    /// Nothing to say of a single document, for analyzers that only count.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence { Evidence() }

    /// Nothing beyond the tally, which the engine keeps for every analyzer.
    public func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout Summary
    ) {}

    /// Every summary that can be decoded.
    public func accepts(_ summary: Summary) -> Bool { true }

    /// No terms.
    public func comparedTerms(_ summary: Summary, _ policy: TokenizerPolicy) -> ComparedTerms? {
        nil
    }

    /// A table of the measures and a table of the rules.
    public func report(_ summary: Summary, _ context: ReportContext) -> Section {
        Section(tally: context.tally, info: configuredInfo)
    }
}
