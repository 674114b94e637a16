// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// Rates how positive or negative a text is, by a lexicon of rated words and a handful of rules.
public struct SentimentLexicon: Analyzer {
    /// The lexicon of rated words, for example a file with lines `word<TAB>rating`.
    public var lexicon = SentimentLexicon.english
    /// The factor for the ratings of `lexicon`.
    public var weight = 1.0
    /// A second lexicon, for words that the first one does not have.
    public var more = SentimentLexicon.nothing
    /// The factor for the ratings of `more`.
    public var moreWeight = 1.0
    /// A lexicon whose ratings replace those of `lexicon` and `more`.
    public var override = SentimentLexicon.nothing
    /// The factor for the ratings of `override`.
    public var overrideWeight = 1.0
    /// The tool whose scores are reproduced exactly.
    public var compat = SentimentCompat.none
    /// Rules of the standard mode that are switched off.
    public var without: [SentimentRefinement] = []

    /// The language of the documents to rate: a code, "any", or "auto" for the lexicon's language.
    public var language = "auto"
    /// Whether to measure the sentiment arc of every document.
    public var arc = false

    private var engine: SentimentEngine?
    /// How many entries are not used because a later line of the same file has another rating for
    /// the word.
    private var overruled = 0
    /// The report's notes about the files, for example that some entries cannot be found.
    private var fileNotes: [String] = []

    private static let english = Resource(
        bundled: "english", bytes: BundledFile.englishLexicon.bytes)
    private static let vader = Resource(bundled: "vader", bytes: BundledFile.vaderLexicon.bytes)
    private static let nothing = Resource(bundled: "none", bytes: [])
    private static let afinn = Resource(bundled: "afinn", bytes: BundledFile.afinnEnglish.bytes)

    private static var lexicons: [Resource] {
        [english, vader, afinn] + TranslatedLexicon.allCases.map(\.resource)
    }

    /// Makes the analyzer with the English lexicon.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "lexicon", \.lexicon,
                "Rate words by this file, on VADER's scale of -4 to 4: lines of word, tab and rating, a "
                    + "table, a LIWC dictionary, or YAML.",
                bundled: lexicons),
            AnalyzerOption(
                "weight", \.weight,
                "Multiply the ratings of 'lexicon' by this, to convert them to VADER's scale.",
                in: -100...100),
            AnalyzerOption(
                "more", \.more, "Use this lexicon for words that 'lexicon' does not contain.",
                bundled: [nothing] + lexicons),
            AnalyzerOption(
                "more_weight", \.moreWeight, "Multiply the ratings of 'more' by this.",
                in: -100...100),
            AnalyzerOption(
                "override", \.override,
                "Use the ratings of this lexicon instead of those of 'lexicon' and 'more'.",
                bundled: [nothing]),
            AnalyzerOption(
                "override_weight", \.overrideWeight,
                "Multiply the ratings of 'override' by this.", in: -100...100),
            AnalyzerOption(
                "compat", \.compat,
                "Reproduce the scores of another tool exactly, with its own lexicon; implies 'repeats: "
                    + "all'."),
            AnalyzerOption(
                "without", \.without, "Switch off these rules, which VADER does not have."),
            AnalyzerOption(
                "language", \.language,
                "Rate documents in this language, and those whose language is not known ('und'); "
                    + "'auto' means the language of a bundled lexicon, or any language for a file."),
            AnalyzerOption(
                "arc", \.arc,
                "State the mean score of each fifth of a text that has at least five sentences."),
        ]
    }

    /// Reads the lexicons.
    ///
    /// - Throws: `OptionFault` with the faulty lines of a lexicon.
    public mutating func load() throws(OptionFault) {
        overruled = 0
        fileNotes = []
        if compat == .vader332, lexicon.isBundled { lexicon = Self.vader }
        if compat == .afinn165 {
            guard lexicon.isBundled else {
                throw OptionFault(
                    option: "lexicon",
                    "'compat: afinn-165' can only be used with its own bundled lexicon")
            }
            lexicon = Self.afinn
        }
        var faults: [OptionFault] = []
        var file = self.file(lexicon, option: "lexicon", weight, &faults)
        if !more.bytes.isEmpty {
            let more = self.file(more, option: "more", moreWeight, &faults)
            file = file.joined(with: more, overriding: false)
        }
        if !override.bytes.isEmpty {
            let override = self.file(override, option: "override", overrideWeight, &faults)
            file = file.joined(with: override, overriding: true)
        }
        if let fault = OptionFault(joining: faults) { throw fault }
        engine = engine(file)
    }

    private mutating func file(
        _ resource: Resource, option: String, _ weight: Double, _ faults: inout [OptionFault]
    ) -> LexiconFile {
        let file = LexiconFile(resource)
        guard file.faults.isEmpty else {
            faults.append(OptionFault(option: option, LexiconFault.summary(of: file.faults)))
            return file
        }
        let scaled = weight == 1 ? file : file.scaled(by: weight)
        // The entries of bundled lexicons are not checked here, because tests check them.
        if !resource.isBundled {
            overruled += file.overruled
            if compat == .none { fileNotes += scaled.notes + scaled.scaleNote(resource.name) }
        }
        return scaled
    }

    private func engine(_ file: LexiconFile) -> SentimentEngine {
        switch compat {
        case .none:
            .standard(
                StandardScorer(
                    standardLexicon(file), RefinementSet(without: without), lexiconLanguage))
        case .vader332: .vader(VaderScorer(lexicon: file))
        case .afinn165: .afinn(AfinnScorer(lexicon: file))
        }
    }

    /// Indexes the lexicon; the rules are for English, so other languages are rated word by word.
    private func standardLexicon(_ file: LexiconFile) -> StandardLexicon {
        guard TranslatedLexicon(lexicon) != nil else {
            return StandardLexicon(lexicon: file, rules: BundledFile.englishRules.bytes)
        }
        return StandardLexicon(lexicon: file.scaled(by: TranslatedLexicon.scale), rules: [])
    }

    private var lexiconLanguage: LexiconLanguage? {
        compat == .none ? LexiconLanguage(option: language, lexicon: lexicon) : nil
    }

    /// Whether repeats are passed to the analyzer by default; this is true only with `compat`,
    /// because the other tool reads the whole text.
    public var includesRepeatsByDefault: Bool { compat != .none }

    /// Scores the selected text; a document without selected words has no measures.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        guard let engine else { throw OptionFault(option: "lexicon", "the lexicon is not loaded") }
        guard document.length < Int(Int32.max) else { throw TextTooLong(bytes: document.length) }
        let sentiment = engine.sentiment(of: document)
        guard sentiment.words > 0 || compat != .none else { return Evidence() }
        let scores = sentiment.scores
        var measures: MeasureValues = [
            "compound": .number(scores.compound),
            "positive": .number(scores.positive),
            "neutral": .number(scores.neutral),
            "negative": .number(scores.negative),
            "coverage": .share(sentiment.hits.count, of: sentiment.words),
        ]
        if compat == .afinn165 {
            measures["sum"] = .number(sentiment.hits.reduce(0) { $0 + $1.value })
        }
        if arc, let arc = SentimentArc(sentiment.sentences) {
            for (name, mean) in zip(SentimentArc.measures, arc.means) {
                measures[name] = .number(mean)
            }
        }
        var evidence = Evidence(
            measures: measures, explanations: sentiment.explanations, hits: sentiment.hits)
        evidence.lexicon = lexicon.name
        return evidence
    }

    /// Counts the document by its compound score, and adds up the contributions of each entry.
    public func collect(
        _ document: AnnotatedDocument,
        _ evidence: Evidence,
        into summary: inout SentimentSummary
    ) {
        guard let compound = evidence.measures["compound"]?.number else {
            if let lexiconLanguage, !lexiconLanguage.suits(document) {
                summary.notScored.add(document.language.code, 0)
            }
            return
        }
        summary.add(document.id, compound: compound)
        if lexiconLanguage?.isGuess(for: document) == true { summary.undetermined += 1 }
        for hit in evidence.hits { summary.entries.add(hit) }
    }

    /// Whether all entries of a summary are in the lexicon, and the summary has the right number of
    /// bins.
    public func accepts(_ summary: SentimentSummary) -> Bool {
        summary.bins.count == SentimentSummary.binCount
            && summary.entries.entries.allSatisfy { engine?.hasEntry($0.entry) == true }
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Shows the distribution of the scores, the documents with the most extreme scores, and the
    /// words that contributed most.
    public func report(_ summary: SentimentSummary, _ context: ReportContext) -> Section {
        SentimentSection(summary, engine, context.tally).section(notes: notes)
    }

    private var notes: [String] {
        var notes = ["Lexicon: '\(lexicon.name)'"]
        if let entries = engine?.entries { notes[0] += ", \(entries.grouped) entries" }
        notes[0] += "."
        if overruled > 0 {
            notes.append(
                "Entries to which a later line gives another rating: \(overruled.grouped); the last rating "
                    + "is used. "
                    + "'galley check --lexicon FILE' lists them.")
        }
        notes += fileNotes
        switch compat {
        case .none:
            notes.append("Mode: Galley's rules, which refine VADER's.")
            if !without.isEmpty {
                let names = without.map(\.rawValue).joined(separator: ", ")
                notes.append("Rules switched off: \(names).")
            }
        case .vader332:
            notes.append("Mode: the scores of vaderSentiment 3.3.2, its oddities included.")
        case .afinn165:
            notes.append("Mode: the sums of afinn 0.1; compound is sum / √(sum² + 15).")
        }
        return notes
    }
}
