// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Counts the words and phrases of a lexicon's categories.
public struct Lexicon: Analyzer {
    /// Lists of words by the names of their categories.
    public var categories = NamedOptions<[String]>()
    /// A lexicon in a file.
    public var file = Lexicon.nothing
    /// The categories of the file that count; none: all of them.
    public var count: [String] = []
    /// What the categories are for, as reports say it.
    public var summary = ""

    private var lexicon: CategoryLexicon?

    private static let nothing = Resource(bundled: "none", bytes: [])

    /// Makes an analyzer that counts nothing yet.
    public init() {}

    /// Measures are those of the categories.
    public static var followsOptions: Bool { true }

    /// The words and where they come from.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "categories", \.categories,
                "Words and phrases by the names of their categories; `*` stands for any letters, `?` for one."
            ),
            AnalyzerOption(
                "file", \.file,
                "Take them from this file instead: a dictionary of LIWC (.dic), the NRC Emotion Lexicon, a table, or YAML.",
                bundled: [nothing]),
            AnalyzerOption(
                "count", \.count, "Count only these categories of the file; all, if there is none."),
            AnalyzerOption("summary", \.summary, "What the words are for, as reports say it."),
        ]
    }

    /// Reads the lists or the file.
    ///
    /// - Throws: `OptionFault` at the first word or line that cannot be used.
    public mutating func load() throws(OptionFault) {
        let source = try source()
        do throws(CategoryFault) {
            lexicon = try CategoryLexicon(source.file, wanted: count)
        } catch {
            var option = source.option
            if case .unknown = error { option = "count" }
            throw OptionFault(option: option, error.message, expected: error.expected)
        }
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

    /// The measure of a category's share of the words.
    static func shareName(_ category: String) -> String { "\(category)_share" }

    /// The measures of the categories.
    public var configuredInfo: AnalyzerInfo {
        let categories = lexicon?.categories ?? []
        return Self.info(
            summary: summary.isEmpty ? nil : summary,
            measures: categories.flatMap { category -> [Measure] in
                [
                    .count(category.name, "Words and phrases of the category '\(category.title)'."),
                    .share(
                        Self.shareName(category.name),
                        "Words and phrases of the category '\(category.title)', of all words."),
                ]
            })
    }

    /// Counts the selected words.
    ///
    /// - Throws: `TextTooLong`.
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

    /// Counts the entries that were found.
    public func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout LexiconSummary
    ) {
        for hit in evidence.hits { summary.entries.add(hit) }
    }

    /// Whether all its entries are of the lists.
    public func accepts(_ summary: LexiconSummary) -> Bool {
        summary.entries.entries.allSatisfy { lexicon?.finder.lexicon.hasEntry($0.entry) == true }
    }

    /// The categories, and the words that were found most often.
    public func report(_ summary: LexiconSummary, _ context: ReportContext) -> Section {
        guard let lexicon else { return Section() }
        return LexiconSection(lexicon: lexicon, summary: summary, tally: context.tally).section
    }
}

extension Lexicon {
    /// What is known of the analyzer before it has words.
    public static let info: AnalyzerInfo = info(summary: nil, measures: [])

    static func info(summary: String?, measures: [Measure]) -> AnalyzerInfo {
        AnalyzerInfo(
            id: "lexicon",
            summary: summary ?? "Counts the words and phrases of a lexicon's categories.",
            rationale: """
                Each category gives the measures NAME, how many of its words and phrases a document \
                has, and NAME_share, how many of all words these are. Capitals do not matter, and \
                nothing is done about negation: 'no war' counts for war. A word may belong to \
                several categories. A category's name becomes snake_case: 'emo_pos', 'PosEmo' or \
                'anger/rage' are emo_pos, posemo and anger_rage.
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
                "words, beginnings of words and phrases",
                "The army sent soldiers before the air strike on a bank.", options: options,
                measures: ["war": 3, "war_share": 3.0 / 11, "money": 1]),
            Example(
                "nothing of it", "A quiet morning.", options: options,
                measures: ["war": 0, "money_share": 0]),
        ]
    }
}
