// SPDX-License-Identifier: Apache-2.0

/// The description of a reader, which is known before the reader runs.
public struct ReaderInfo: Sendable {
    /// The name in pipelines, in snake_case: the value of `documents.format`.
    public let id: String
    /// The version, which starts at 1 and increases when the same bytes give other documents.
    public let version: Int
    /// One sentence on what the reader reads.
    public let summary: String
    /// The endings of the names of the files that the reader claims, in lower case without a dot.
    public let endings: [String]
    /// The first bytes of the files that the reader claims if their names have an unknown ending; a
    /// reader can also declare the function `recognizes`.
    public let signatures: [[UInt8]]
    /// Whether a file can be divided between any two lines, so that several workers read it; every
    /// document then lies within one line.
    public let isDividedAtLines: Bool
    /// Whether the reader decodes the bytes itself; otherwise it is given UTF-8, whatever the
    /// encoding of the file is.
    public let decodesItself: Bool
    /// Whether the files are archives that the reader opens itself, as documents of word processors
    /// are.
    public let opensArchives: Bool
    /// The labels of the marks that the reader adds to texts.
    public let marks: [String]
    /// Example inputs with their expected documents; they are made when they are used.
    public var examples: [ReaderExample] { makeExamples() }
    private let makeExamples: @Sendable () -> [ReaderExample]

    /// Describes a reader; only `id` and `summary` are required.
    public init(
        id: String, version: Int = 1, summary: String, endings: [String] = [],
        signatures: [[UInt8]] = [], isDividedAtLines: Bool = false,
        decodesItself: Bool = false, opensArchives: Bool = false, marks: [String] = [],
        examples: @autoclosure @escaping @Sendable () -> [ReaderExample] = []
    ) {
        self.id = id
        self.version = version
        self.summary = summary
        self.endings = endings
        self.signatures = signatures
        self.isDividedAtLines = isDividedAtLines
        self.decodesItself = decodesItself
        self.opensArchives = opensArchives
        self.marks = marks
        makeExamples = examples
    }
}
