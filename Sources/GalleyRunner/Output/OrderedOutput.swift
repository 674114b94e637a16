// SPDX-License-Identifier: Apache-2.0

/// Joins the outputs of splits in canonical order, whichever worker finishes first.
///
/// The output of the current split is written at once; the output of a later split is kept in
/// memory until it can be written. Workers process splits in order, so usually at most one output
/// per worker is kept; there are more if one split is much slower than the others.
struct OrderedOutput: ~Copyable {
    private var records: RecordSink
    private var failures: RecordSink
    /// The numbers of the splits, in the order of their output.
    private let order: [Int]
    private let leftovers: [String]
    private let state: String?
    /// The index in `order` of the split that is written now.
    private var turn = 0
    private var waiting: [Int: SplitOutput] = [:]
    private var finished: Set<Int> = []
    private(set) var segments: [OutputSegment] = []
    private var written = OutputSegment(split: 0)

    init(_ destination: OutputDestination, order: [Int]) throws(FileError) {
        let records = try RecordSink(destination.records, display: destination.display)
        let failures = try RecordSink(
            destination.failures, display: destination.failureDisplay)
        self.records = records
        self.failures = failures
        self.order = order
        leftovers = destination.leftovers
        state = destination.state
    }

    /// Adds a piece of a split's output.
    mutating func append(_ output: SplitOutput, of split: Int) throws(FileError) {
        if turn < order.count, order[turn] == split {
            try write(output)
        } else {
            waiting[split, default: SplitOutput()].append(output)
        }
    }

    /// Marks a split as complete.
    mutating func finish(_ split: Int) throws(FileError) {
        finished.insert(split)
        while turn < order.count, finished.contains(order[turn]) {
            written.split = order[turn]
            segments.append(written)
            written = OutputSegment(split: 0)
            turn += 1
            if turn < order.count, let held = waiting.removeValue(forKey: order[turn]) {
                try write(held)
            }
        }
    }

    /// Renames the files to their final names and returns a summary of their contents.
    ///
    /// The files of an earlier run are removed first, so that a folder never contains the report of
    /// one run and the records of another, even if the process is killed here. The state file is
    /// replaced by one that marks the run as unfinished, so that a later run knows that it may
    /// write into the folder.
    consuming func commit() throws(FileError) -> OutputSummary {
        if let state { try AtomicFile.write(RunFolder.unfinished, to: state) }
        for path in leftovers { Folder.remove(path) }
        let segments = segments
        return OutputSummary(
            segments: segments, recordsHash: try records.commit(),
            failuresHash: try failures.commit())
    }

    private mutating func write(_ output: SplitOutput) throws(FileError) {
        written.records += output.records.count
        written.failures += output.failures.count
        try records.write(output.records)
        try failures.write(output.failures)
    }
}

/// The bytes that a split adds to the records and to the failures.
struct SplitOutput: Sendable {
    var records: [UInt8] = []
    var failures: [UInt8] = []

    var isEmpty: Bool { records.isEmpty && failures.isEmpty }

    mutating func append(_ other: SplitOutput) {
        records += other.records
        failures += other.failures
    }

    mutating func removeAll() {
        records.removeAll(keepingCapacity: true)
        failures.removeAll(keepingCapacity: true)
    }
}

/// The sizes of the segments in the records and failures files, and the hashes of both files.
package struct OutputSummary: Sendable, Hashable, Codable {
    /// The segments of all splits, in the order in which both files contain them.
    var segments: [OutputSegment]
    /// SHA-256 of the records.
    var recordsHash: String
    /// SHA-256 of the failures.
    var failuresHash: String
}

/// The sizes of the two segments of a split: one in the records file and one in the failures file.
struct OutputSegment: Sendable, Hashable, Codable {
    /// The number of the split, from 0.
    var split: Int
    /// The number of bytes of records.
    var records = 0
    /// The number of bytes of failures.
    var failures = 0
}
