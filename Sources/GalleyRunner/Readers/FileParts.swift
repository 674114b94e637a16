// SPDX-License-Identifier: Apache-2.0

/// The parts of a text file, each a document, read one after the other.
protocol FileParts: ~Copyable {
    /// Whether the file begins like one that is no text.
    var isBinary: Bool { get }
    /// The next part; nil at the end.
    mutating func next() throws(FileError) -> ReadEvent?
}
