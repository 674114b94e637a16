// SPDX-License-Identifier: Apache-2.0

/// A document with its layers, its marks and the selected part that the current analyzer examines.
///
/// Layers are computed on first use and then shared. `words` contains only the words that the
/// current analyzer's options `only`, `except` and `repeats` select; `allWords`, `tokens`, `lines`
/// and the other layers cover the whole text. An annotated document belongs to one worker.
public final class AnnotatedDocument {
    /// The document as its reader made it.
    public let document: any Document
    /// The document's whole text.
    public let text: String
    /// The text's length in UTF-8 bytes.
    public let length: Int
    /// The marks that the reader and the earlier analyzers made.
    public private(set) var marks: [Mark]

    /// Whether analyzers should also add explanations that no summary needs, as in `galley
    /// explain`.
    public package(set) var wantsExplanations = false

    /// The measures of earlier analyzers by full name; they are recorded only if an analyzer needs
    /// one of them.
    private var stated: [String: MeasureValue] = [:]
    /// For each measure name that the current analyzer uses, the measure's name in the pipeline.
    private var renamed: [String: String] = [:]

    let workspace: Workspace
    private var madeWords: WordList?
    /// The distinct terms of the whole text.
    private var madeDistinct: [Term]?
    private var layers: [ObjectIdentifier: any DocumentLayer] = [:]
    private var selection = MarkSelection.everything
    private var selected: [MarkSelection: SelectedText] = [:]

    init(_ document: any Document, workspace: Workspace) {
        self.document = document
        var text = document.text
        text.makeContiguousUTF8()
        self.text = text
        self.length = text.utf8.count
        self.marks = document.marks
        self.workspace = workspace
    }

    deinit {
        if let words = madeWords.take() { workspace.reuse(words) }
        if let terms = madeDistinct.take() { workspace.reuse(terms) }
    }

    /// Wraps a document outside of any run, for tests and experiments.
    public convenience init(_ document: any Document, tokenizer: TokenizerPolicy = .standard) {
        self.init(document, workspace: Workspace(policy: tokenizer))
    }

    /// Wraps a plain text outside of any run, for tests and experiments.
    public convenience init(text: String, tokenizer: TokenizerPolicy = .standard) {
        self.init(TextDocument(id: "text", text: text), tokenizer: tokenizer)
    }

    /// The document's id.
    public var id: String { document.id }

    /// Returns a layer, which is computed on the first call.
    public func layer<Layer: DocumentLayer>(_ type: Layer.Type) -> Layer {
        if let made = layers[ObjectIdentifier(type)] as? Layer { return made }
        let made = Layer(of: self)
        layers[ObjectIdentifier(type)] = made
        return made
    }

    /// The names of the layers computed so far, sorted.
    public var computedLayers: [String] {
        var names = Set(layers.values.map { Swift.type(of: $0).name })
        // Words count as tokens, even if the layer of all tokens was not computed.
        if madeWords != nil { names.insert(Tokens.name) }
        return names.sorted()
    }

    /// Every segment of the whole text.
    public var tokens: Tokens { layer(Tokens.self) }

    /// The lines of the whole text.
    public var lines: Lines { layer(Lines.self) }

    /// The language of the whole text.
    public var language: Language { layer(Language.self) }

    /// The sentences of the whole text.
    public var sentences: Sentences { layer(Sentences.self) }

    /// The words that the current analyzer's selection contains.
    public var words: Words { Words(selectedWords) }

    /// The words of the whole text.
    public var allWords: Words { Words(wordList) }

    /// The terms of the selected words, for loops that need only the terms.
    public var terms: [Term] {
        guard isWhole else { return current.words(of: self).terms }
        makeWords()
        return madeWords?.terms ?? []
    }

    /// The number of words in the whole text, including numbers.
    public var allWordsCount: Int {
        makeWords()
        return madeWords?.terms.count ?? 0
    }

    /// The distinct terms of the selected words, in the order in which they first occur.
    public var distinctTerms: [Term] {
        guard isWhole else { return distinctTerms(of: terms) }
        if let made = madeDistinct { return made }
        let made = distinctTerms(of: terms)
        madeDistinct = made
        return made
    }

    /// Returns the distinct terms of a list, in the order in which they first occur.
    public func distinctTerms(of terms: [Term]) -> [Term] { workspace.distinctTerms(of: terms) }

    /// The selected ranges: sorted, disjoint, not empty.
    public var selectedRanges: [ByteRange] { current.ranges }

    /// Whether the selection contains the whole of a range.
    public func isSelected(_ range: ByteRange) -> Bool { current.contains(range) }

    /// The text in a range, which is clamped to the document; the bytes of a cut character become
    /// U+FFFD.
    public subscript(range: ByteRange) -> String {
        let inside = range.clamped(to: 0..<length)
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: inside.lowerBound)
        let end = text.utf8.index(start, offsetBy: inside.count)
        return String(decoding: text.utf8[start..<end], as: UTF8.self)
    }

    /// Returns the line and column of a byte offset.
    public func position(at offset: Int) -> Position {
        layer(Lines.self).position(at: offset)
    }

    /// The policy by which the document's words are found and folded.
    public var tokenizer: TokenizerPolicy { workspace.vocabulary.policy }

    /// Returns the folded form of a word, as reports show it.
    public func spelling(of term: Term) -> String { workspace.vocabulary.spelling(of: term) }

    /// The words and numbers of the whole text.
    var wordList: WordList {
        makeWords()
        return madeWords ?? WordList()
    }

    private func makeWords() {
        if madeWords == nil { madeWords = workspace.words(of: text) }
    }

    private var selectedWords: WordList {
        isWhole ? wordList : current.words(of: self)
    }

    /// Whether the whole text is selected.
    private var isWhole: Bool {
        selection.only.isEmpty && (selection.except.isEmpty || marks.isEmpty)
    }

    /// Chooses the part of the text that the current analyzer examines.
    func select(_ selection: MarkSelection) { self.selection = selection }

    /// Sets, for each measure name that the current analyzer uses, the measure's name in the
    /// pipeline.
    func rename(_ needs: [String: String]) { renamed = needs }

    /// Returns a measure that an earlier analyzer computed for the document; nil if there is none.
    ///
    /// - Parameter name: the full name, which `AnalyzerInfo.needsMeasures` must list.
    public func measure(_ name: String) -> MeasureValue? {
        renamed.isEmpty ? stated[name] : stated[renamed[name] ?? name]
    }

    /// Keeps an analyzer's measures for the analyzers that run after it.
    package func add(_ measures: MeasureValues, of label: String) {
        for measure in measures { stated["\(label).\(measure.key)"] = measure.value }
    }

    /// Adds measures with their full names.
    func add(_ measures: [String: MeasureValue]) { stated.merge(measures) { _, new in new } }

    /// Adds marks and discards the computed selections, because these depend on marks.
    func add(_ marks: [Mark]) {
        guard !marks.isEmpty else { return }
        self.marks += marks
        selected.removeAll(keepingCapacity: true)
    }

    private var current: SelectedText {
        if let made = selected[selection] { return made }
        let made = SelectedText(selection.ranges(length: length, marks: marks))
        selected[selection] = made
        return made
    }
}

extension AnnotatedDocument {
    /// The 64-bit FNV-1a hash of each selected word's folded form, reduced to 32 bits; the hash of
    /// a word is the same in every run.
    package var wordHashes: [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(terms.count)
        for term in terms {
            let hash = FNV1a(workspace.vocabulary.bytes(of: term))
            hashes.append(UInt32(truncatingIfNeeded: hash.folded))
        }
        return hashes
    }
}

/// The selected ranges of one document and the words in them.
private final class SelectedText {
    let ranges: [ByteRange]
    private var words: WordList?

    init(_ ranges: [ByteRange]) {
        self.ranges = ranges
    }

    /// Whether one of the ranges contains the whole of `range`.
    func contains(_ range: ByteRange) -> Bool {
        let index = ranges.partitioningIndex { $0.upperBound >= range.upperBound }
        return index < ranges.count && ranges[index].lowerBound <= range.lowerBound
    }

    func words(of document: AnnotatedDocument) -> WordList {
        if let words { return words }
        let all = document.wordList
        let made = ranges == [0..<document.length] ? all : all.filter(contains)
        words = made
        return made
    }
}
