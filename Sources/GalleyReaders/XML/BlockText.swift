// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text that is made of blocks, such as paragraphs and cells, with the labels of some of them.
///
/// Blocks are divided by line ends or tabs; no white space is before the first block or after the
/// last one.
struct BlockText {
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    /// The labelled ranges.
    private(set) var marks: [Mark] = []
    /// The byte between the text so far and the next one; nil if they belong together.
    private var gap: UInt8?
    /// Whether the next white space is at the start of a block.
    private(set) var isAtStart = true
    private var blockStart = 0
    /// Whether the next white space is within a word that goes on.
    private var isWithinWord = false
    /// Whether the text is longer than the limit; what exceeds it is not kept.
    private(set) var isTooLarge = false

    /// Makes an empty text.
    ///
    /// - Parameter limit: the maximum length in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The place at which the next block begins, for `mark`.
    var place: Int { gap == nil || bytes.isEmpty ? bytes.count : bytes.count + 1 }

    /// Appends text as it is, except for white space at the start of a block.
    mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if isAtStart {
            guard let first = text.utf8.firstIndex(where: { !XMLText.isSpace($0) }) else { return }
            begin()
            add(text[first...].utf8)
        } else {
            add(text.utf8)
        }
    }

    /// Appends text with a space in place of all white space.
    mutating func appendFolded(_ text: String) {
        for byte in text.utf8 {
            if !XMLText.isSpace(byte) {
                if isAtStart { begin() }
                isWithinWord = false
                add(CollectionOfOne(byte))
            } else if isWithinWord {
                continue
            } else if !isAtStart, let last = bytes.last, !XMLText.isSpace(last) {
                add(CollectionOfOne(0x20))
            }
        }
    }

    private mutating func begin() {
        if let gap, !bytes.isEmpty { bytes.append(gap) }
        gap = nil
        blockStart = bytes.count
        isAtStart = false
    }

    private mutating func add(_ text: some Collection<UInt8>) {
        guard bytes.count + text.count <= limit else {
            isTooLarge = true
            return
        }
        bytes += text
    }

    /// Removes white space and a hyphen from the end of the current block, so that a word goes on.
    mutating func joinWord() {
        trim()
        let isWithinBlock = !isAtStart && bytes.count > blockStart
        if isWithinBlock, bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        isWithinWord = isWithinBlock
    }

    private mutating func trim() {
        while !isAtStart, bytes.count > blockStart, let last = bytes.last, XMLText.isSpace(last) {
            bytes.removeLast()
        }
    }

    /// Ends the current block, so that the next one begins on a new line.
    ///
    /// If the block is empty, nothing changes.
    ///
    /// - Parameter label: the label of the block; nil if it has none.
    mutating func endBlock(_ label: String? = nil) {
        trim()
        isWithinWord = false
        guard !isAtStart else { return }
        if bytes.count > blockStart {
            gap = UInt8(ascii: "\n")
            if let label { marks.append(Mark(label, blockStart..<bytes.count)) }
        }
        isAtStart = true
    }

    /// Ends the current block and the row of cells in which it is.
    mutating func endLine() {
        endBlock()
        gap = UInt8(ascii: "\n")
    }

    /// Ends a cell: the next one follows after a tab if the cell is one block, else on a new line.
    ///
    /// - Parameter place: the place at which the cell begins.
    mutating func endCell(from place: Int) {
        endBlock()
        let isOneBlock = place <= bytes.count && !bytes[place...].contains(UInt8(ascii: "\n"))
        if isOneBlock, bytes.count > place { gap = UInt8(ascii: "\t") }
    }

    /// Labels everything from a place to the end of the last block, if there is anything.
    mutating func mark(_ label: String, from place: Int) {
        guard place < bytes.count else { return }
        marks.append(Mark(label, place..<bytes.count))
    }

    /// Appends another text as blocks of its own.
    mutating func append(_ other: BlockText) {
        endLine()
        guard !other.bytes.isEmpty else {
            isTooLarge = isTooLarge || other.isTooLarge
            return
        }
        begin()
        let start = bytes.count
        add(other.bytes)
        isTooLarge = isTooLarge || other.isTooLarge
        if bytes.count == start + other.bytes.count {
            marks += other.marks.map {
                Mark($0.label, $0.range.lowerBound + start..<$0.range.upperBound + start)
            }
        }
        isAtStart = true
        gap = UInt8(ascii: "\n")
    }
}
