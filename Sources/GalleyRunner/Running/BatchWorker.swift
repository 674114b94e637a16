// SPDX-License-Identifier: Apache-2.0

import GalleyCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A worker that analyzes batches of documents, formats the results, and keeps its memory small.
struct BatchWorker {
    /// The worker that counts and examines documents.
    let worker: Worker
    private let request: RunRequest
    private let memory: MemoryWatch
    private var spill: SpillStore?

    /// Makes a worker with the settings of a run.
    init(_ request: RunRequest) {
        self.request = request
        worker = Worker(
            plan: request.plan, records: request.wantsRecords, exhibits: request.keepsExhibits,
            note: CrashNotes.note)
        memory = MemoryWatch(limit: request.maxMemory)
    }

    /// Analyzes a batch, whose documents were counted as read before.
    ///
    /// - Parameters:
    ///   - output: the output to which the lines of records and failures are added.
    ///   - keep: a function that is called with every failure.
    /// - Returns: the results of the batch's documents, in their order.
    /// - Throws: `RunError` if there are too many groups; `FileError` if data cannot be moved out of
    ///   memory.
    mutating func process(
        _ batch: Batch, _ output: inout SplitOutput, keep: (DocumentFailure) -> Void
    ) throws -> [DocumentResult] {
        let results = worker.process(batch.documents)
        if worker.hasTooManyGroups { throw RunError.tooManyGroups(limit: request.plan.maxGroups) }
        request.progress(batch.events.count, batch.bytes)
        for event in batch.events { write(event, results, &output, keep) }
        let movable = worker.terms + worker.entries
        if movable >= request.leastSpilledTerms, memory.isTight(terms: movable) {
            try spillTerms()
        }
        return results
    }

    /// Ends the input and returns the state.
    ///
    /// - Throws: `FileError` or `RunError` if data cannot be moved out of memory.
    mutating func finish() throws -> RunState {
        worker.finish()
        // A worker that spilled before also spills the rest of its data, which would not fit in
        // memory together with the data of the other workers.
        if spill != nil { try spillTerms() }
        return worker.state
    }

    private mutating func spillTerms() throws {
        let store = spill ?? SpillFile().store()
        spill = store
        try RunError.spilling { try worker.spill(into: store) }
    }

    private func write(
        _ event: Batch.Event, _ results: [DocumentResult], _ output: inout SplitOutput,
        _ keep: (DocumentFailure) -> Void
    ) {
        switch event {
        case .document(let index):
            if request.destination.takesRecords, let record = results[index].record {
                request.formatRecord(record, &output.records)
            }
            for failure in results[index].failures { write(failure, &output, keep) }
        case .failure(let failure):
            worker.fail(failure.reason)
            write(failure, &output, keep)
        case .skip(let reason):
            worker.skip(1, reason)
        case .ignored(let kind, let name):
            worker.ignore(IgnoredFiles(kind: kind, name: name))
        }
    }

    private func write(
        _ failure: DocumentFailure, _ output: inout SplitOutput, _ keep: (DocumentFailure) -> Void
    ) {
        if request.destination.takesFailures { request.formatFailure(failure, &output.failures) }
        keep(failure)
    }
}

/// Decides when a worker moves data from memory to a file.
private struct MemoryWatch: Sendable {
    /// The memory that the process may use, in bytes.
    let limit: Int
    /// The estimated memory of a term in bytes, for systems that do not report memory use.
    private static let bytesPerTerm = 200

    /// Whether the process uses more than half of its memory limit, so that the rest would not be
    /// enough for a table to double in size.
    ///
    /// - Parameter terms: the number of terms and entries that this worker keeps in memory.
    func isTight(terms: Int) -> Bool {
        (resident ?? terms * Self.bytesPerTerm) > limit / 2
    }

    /// The resident memory of the process in bytes; nil if the system is not Linux.
    private var resident: Int? {
        guard let file = try? InputFile.contents(of: "/proc/self/statm"),
            let pages = file.split(separator: UInt8(ascii: " ")).dropFirst().first
        else { return nil }
        return Int(String(decoding: pages, as: UTF8.self)).map { $0 * Int(getpagesize()) }
    }
}
