// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A reader, which makes documents from the bytes of an input.
///
/// A reader is a plain struct; its stored properties are its options. It keeps no state between
/// inputs, and it opens no files.
public protocol DocumentReader: Configurable {
    /// Describes the reader.
    static var info: ReaderInfo { get }

    /// Whether a file whose name has an unknown ending is one that the reader reads; if the function
    /// is not declared, `info.signatures` decides.
    ///
    /// - Parameter head: the first bytes of the file, at most 512.
    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool

    /// Reads a source to its end, and passes every document on.
    ///
    /// Everything that cannot be read is passed on as a failure, so that no document is lost
    /// silently; then the reader goes on with the next document if it can find it.
    ///
    /// - Parameters:
    ///   - source: the bytes. A reader whose `info.isDividedAtLines` is true may get a part of a
    ///     file.
    ///   - settings: the keys of `documents` that apply to every reader.
    ///   - emit: a function that takes an event; if it returns false, the reader must stop.
    /// - Throws: an error of the source, which a reader passes on, or `DocumentFailure` if the rest
    ///   of the source cannot be read.
    func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws
}

extension DocumentReader {
    /// Whether the bytes begin with one of the signatures.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        info.signatures.contains { head.starts(with: $0) }
    }
}

/// An option of a reader.
public typealias ReaderOption<Root: Sendable> = ConfigurableOption<Root>
