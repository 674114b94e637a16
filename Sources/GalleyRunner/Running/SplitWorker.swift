// SPDX-License-Identifier: Apache-2.0

import GalleyCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A worker that reads splits, analyzes their documents in batches, and writes the results.
struct SplitWorker {
    private let request: RunRequest
    private let queue: SplitQueue
    private let output: SharedOutput
    private let worker: Worker
    private var batch = Batch()
    private var bytes = SplitOutput()
    private var remaining: Int
    private let memory: MemoryWatch
    private var spill: SpillStore?

    init(_ request: RunRequest, _ queue: SplitQueue, _ output: SharedOutput) {
        self.request = request
        self.queue = queue
        self.output = output
        worker = Worker(
            plan: request.plan, records: request.destination.takesRecords,
            exhibits: request.keepsExhibits, note: CrashNotes.note)
        remaining = request.limit ?? .max
        memory = MemoryWatch(limit: request.maxMemory)
    }

    /// Counts the files that the pipeline excludes and those that no reader accepts.
    func countUnread(_ inputs: InputList) {
        worker.meet(inputs.excluded)
        worker.skip(inputs.excluded, .excluded)
        worker.ignore(inputs.ignored)
    }

    /// Works until no splits are left; if an error occurs, stops the other workers, too.
    mutating func run(_ splits: [Split]) throws -> RunState {
        do {
            while let split = queue.take() { try work(splits[split], split) }
        } catch {
            queue.stop()
            throw error
        }
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

    private mutating func work(_ split: Split, _ number: Int) throws {
        var fault: (any Error)?
        worker.beginPart()
        var reader = SplitReader(request.options)
        let unopened = reader.read(split, opening: remaining > 0) { event in
            do {
                try take(event, number)
            } catch {
                fault = error
            }
            return fault == nil && remaining > 0 && !queue.hasStopped
        }
        if let fault { throw fault }
        try flush(number)
        worker.meet(unopened)
        worker.skip(unopened, .overLimit)
        try output.finish(number)
    }

    private mutating func take(_ event: ReadEvent, _ split: Int) throws {
        if Cancellation.isRequested { throw RunError.interrupted }
        worker.meet(1)
        remaining -= 1
        batch.add(event)
        if batch.isFull { try flush(split) }
    }

    private mutating func flush(_ split: Int) throws {
        let results = worker.process(batch.documents)
        if worker.hasTooManyGroups { throw RunError.tooManyGroups(limit: request.plan.maxGroups) }
        request.progress(batch.events.count, batch.bytes)
        for event in batch.events { write(event, results) }
        batch.removeAll()
        try output.append(bytes, of: split)
        bytes.removeAll()
        let movable = worker.terms + worker.entries
        if movable >= request.leastSpilledTerms, memory.isTight(terms: movable) {
            try spillTerms()
        }
    }

    private mutating func write(_ event: Batch.Event, _ results: [DocumentResult]) {
        switch event {
        case .document(let index):
            if request.destination.takesRecords, let record = results[index].record {
                request.formatRecord(record, &bytes.records)
            }
            for failure in results[index].failures { write(failure) }
        case .failure(let failure):
            worker.fail(failure.reason)
            write(failure)
        case .skip(let reason):
            worker.skip(1, reason)
        }
    }

    private mutating func write(_ failure: DocumentFailure) {
        if request.destination.takesFailures { request.formatFailure(failure, &bytes.failures) }
        output.keep(failure)
    }
}

/// The documents that a worker examines together; a batch is full at 128 KiB of text or 32 events.
private struct Batch {
    /// An event of the reader; a document is represented by its index in `documents`.
    enum Event {
        case document(Int)
        case failure(DocumentFailure)
        case skip(SkipReason)
    }

    private(set) var documents: [any Document] = []
    private(set) var events: [Event] = []
    private(set) var bytes = 0

    private static let maxBytes = 1 << 17
    private static let maxEvents = 32

    var isFull: Bool { bytes >= Self.maxBytes || events.count >= Self.maxEvents }

    mutating func add(_ event: ReadEvent) {
        switch event {
        case .document(let document):
            events.append(.document(documents.count))
            documents.append(document)
            bytes += document.text.utf8.count
        case .failure(let failure): events.append(.failure(failure))
        case .skip(let reason): events.append(.skip(reason))
        }
    }

    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        bytes = 0
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
