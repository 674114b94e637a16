// SPDX-License-Identifier: Apache-2.0

/// Joins the outputs of splits in canonical order, whichever worker is done first.
///
/// The split whose turn it is writes through; the others wait in memory. Workers take splits in
/// order, so what waits is bounded by the work of one split per worker, except behind one that
/// is much slower than the rest.
struct OrderedOutput: ~Copyable {
    private var records: RecordSink
    private var failures: RecordSink
    /// The splits that are written, in order.
    private let order: [Int]
    private let leftovers: [String]
    private let state: String?
    /// Which of `order` writes through now.
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

    /// Adds output of a split.
    mutating func append(_ output: SplitOutput, of split: Int) throws(FileError) {
        if turn < order.count, order[turn] == split {
            try write(output)
        } else {
            waiting[split, default: SplitOutput()].append(output)
        }
    }

    /// Says that a split adds nothing more.
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

    /// Gives the files their names; what they hold.
    ///
    /// What an earlier run left goes first: a report must not stand beside records that are not
    /// its own, even if the process is killed here. Until the run writes its state there stands
    /// one that says so, by which a later run knows the folder for one that it may write into.
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
