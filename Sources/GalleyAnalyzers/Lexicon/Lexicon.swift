// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Counts the words and phrases of a lexicon's categories.
public struct Lexicon: Analyzer {
    /// Lists of words, keyed by the names of their categories.
    public var categories = NamedOptions<[String]>()
    /// A lexicon in a file.
    public var file = Lexicon.nothing
    /// The categories of the file to count; all of them if the list is empty.
    public var count: [String] = []
    /// A description of the categories, for reports.
    public var summary = ""

    private var lexicon: CategoryLexicon?
    /// The report's notes about the file, for example that some entries cannot be found.
    private var notes: [String] = []

    private static let nothing = Resource(bundled: "none", bytes: [])

    /// Makes an analyzer without words.
    public init() {}

    /// Whether the measures depend on the options; this is true, because each category has
    /// measures.
    public static var infoDependsOnOptions: Bool { true }

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "categories", \.categories,
                "Words and phrases, under the names of their categories; `*` matches any letters, "
                    + "`?` matches one letter."),
            AnalyzerOption(
                "file", \.file,
                "Read the words from this file instead: a LIWC dictionary (.dic), the NRC Emotion "
                    + "Lexicon, a table, or YAML.",
                bundled: [nothing]),
            AnalyzerOption(
                "count", \.count,
                "Count only these categories of the file; all of them if the list is empty."),
            AnalyzerOption("summary", \.summary, "A description of the words, for reports."),
        ]
    }

    /// Reads the lists or the file.
    ///
    /// - Throws: `OptionFault` with the positions of the words or lines that cannot be used.
    public mutating func load() throws(OptionFault) {
        let source = try source()
        do throws(CategoryFaults) {
            lexicon = try CategoryLexicon(source.file, wanted: count)
        } catch {
            let faults = error.all.map { $0.optionFault(source.option) }
            if let fault = OptionFault(joining: faults) { throw fault }
        }
        notes = file.isBundled ? [] : source.file.notes
    }

    private func source() throws(OptionFault) -> (file: LexiconFile, option: String) {
        switch (categories.members.isEmpty, file.bytes.isEmpty) {
        case (true, true):
            throw OptionFault(
                option: "categories", "there are no words to count",
                expected: "'categories', such as { war: [army, soldier*] }, or a 'file'")
        case (false, false):
            throw OptionFault(
                option: "file", "there are words in 'categories' as well",
                expected: "'categories' or 'file'")
        case (false, true):
            let lists = categories.members.map {
                LexiconFile.WordList(
                    category: $0.name, words: $0.value, path: [.key("categories"), .key($0.name)])
            }
            return (try LexiconFile(lists), "categories")
        case (true, false):
            let read = LexiconFile(file)
            guard read.faults.isEmpty else {
                throw OptionFault(option: "file", LexiconFault.summary(of: read.faults))
            }
            return (read, "file")
        }
    }

    /// Returns the name of the measure that states a category's share of the words.
    static func shareName(_ category: String) -> String { "\(category)_share" }

    /// Describes the analyzer, with the measures of its categories.
    public var infoWithOptions: AnalyzerInfo {
        let categories = lexicon?.categories ?? []
        return Self.info(
            summary: summary.isEmpty ? nil : summary,
            measures: categories.flatMap { category -> [Measure] in
                [
                    .count(category.name, "Words and phrases of the category '\(category.title)'."),
                    .share(
                        Self.shareName(category.name),
                        "The share of words and phrases of the category '\(category.title)' among all words."
                    ),
                ]
            })
    }

    /// Counts the words and phrases of every category in the selected text.
    ///
    /// - Throws: `TextTooLong` for a text of 2 GiB or more.
    public func examine(_ document: AnnotatedDocument) throws -> Evidence {
        guard let lexicon else { return Evidence() }
        let reading = try lexicon.finder.read(document)
        var counts = [Int](repeating: 0, count: lexicon.categories.count)
        var evidence = Evidence()
        for hit in reading.hits {
            let places = lexicon.places(of: hit.entry)
            guard !places.isEmpty else { continue }
            for place in places { counts[place] += 1 }
            evidence.hits.append(EntryHit(hit.entry, 1))
            if document.wantsExplanations {
                evidence.explanations += places.map {
                    Explanation(
                        span: hit.span, label: lexicon.categories[$0].title, base: 1,
                        contribution: 1)
                }
            }
        }
        for (category, count) in zip(lexicon.categories, counts) {
            evidence.measures[category.name] = .count(count)
            evidence.measures[Self.shareName(category.name)] = .share(count, of: reading.words)
        }
        return evidence
    }

    /// Counts how often each entry was found.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout LexiconSummary
    ) {
        for hit in evidence.hits { summary.entries.add(hit) }
    }

    /// Whether all entries of a summary are in the lexicon.
    public func accepts(_ summary: LexiconSummary) -> Bool {
        summary.entries.entries.allSatisfy { lexicon?.finder.lexicon.hasEntry($0.entry) == true }
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Lists the categories and the words that were found most often.
    public func report(_ summary: LexiconSummary, _ context: ReportContext) -> Section {
        guard let lexicon else { return Section() }
        var section = LexiconSection(lexicon: lexicon, summary: summary, tally: context.tally)
            .section
        section.notes += notes
        return section
    }
}

extension Lexicon {
    /// Describes the analyzer without words.
    public static let info: AnalyzerInfo = info(summary: nil, measures: [])

    static func info(summary: String?, measures: [Measure]) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "lexicon",
            summary: summary ?? "Counts the words and phrases of a lexicon's categories.",
            rationale: """
                Each category has the measures NAME, the number of its words and phrases in a \
                document, and NAME_share, their share of all words. Case does not matter, and \
                negation is ignored: 'no war' is counted in the category 'war'. A word may belong to several \
                categories. The name of a category becomes snake_case: 'emo_pos', 'PosEmo' or \
                'anger/rage' are emo_pos, posemo and anger_rage. Words are found by the reader \
                that sentiment_lexicon uses too, not by the pipeline's 'tokenizer'.
                """,
            measures: measures, examples: examples)
    }

    private static var examples: [Example] {
        let options: JSONObject = [
            "categories": [
                "war": ["army", "soldier*", "air strike"], "money": ["bank", "euro*"],
            ]
        ]
        return [
            Example(
                "words, a wildcard and a phrase",
                "The army sent soldiers before the air strike on a bank.", options: options,
                measures: ["war": 3, "war_share": 3.0 / 11, "money": 1]),
            Example(
                "no word of the lists", "A quiet morning.", options: options,
                measures: ["war": 0, "money_share": 0]),
        ]
    }
}
