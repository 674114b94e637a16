// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// One worker: takes splits, makes batches of what their reader meets, writes what comes out.
struct SplitWorker {
    private let request: RunRequest
    private let queue: SplitQueue
    private let output: SharedOutput
    private let worker: Worker
    private var batch = Batch()
    private var bytes = SplitOutput()
    private var remaining: Int
    private let memory: MemoryWatch
    private var spill: TermStore?

    init(_ request: RunRequest, _ queue: SplitQueue, _ output: SharedOutput) {
        self.request = request
        self.queue = queue
        self.output = output
        worker = Worker(
            plan: request.plan, records: request.destination.takesRecords,
            exhibits: request.keepsExhibits)
        remaining = request.limit ?? .max
        memory = MemoryWatch(limit: request.maxMemory)
    }

    /// Counts files that the pipeline excludes and those that nobody reads.
    func leaveOut(_ inputs: InputList) {
        worker.meet(inputs.excluded)
        worker.skip(inputs.excluded, .excluded)
        worker.ignore(inputs.ignored)
    }

    /// Works until there are no more splits; an error stops the other workers too.
    mutating func run(_ splits: [Split]) throws(RunError) -> RunState {
        do throws(RunError) {
            while let split = queue.take() { try work(splits[split], split) }
        } catch {
            queue.stop()
            throw error
        }
        worker.finish()
        // What is left of a worker that had to make room would not fit beside the others'.
        if spill != nil { try spillTerms() }
        return worker.state
    }

    private mutating func spillTerms() throws(RunError) {
        let store = spill ?? SpillFile().store()
        spill = store
        try RunError.spilling { try worker.spill(into: store) }
    }

    private mutating func work(_ split: Split, _ number: Int) throws(RunError) {
        var fault: RunError?
        worker.beginPart()
        var reader = SplitReader(request.options)
        let unopened = reader.read(split, opening: remaining > 0) { event in
            do throws(RunError) {
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
        try writing { () throws(FileError) in try output.finish(number) }
    }

    private mutating func take(_ event: ReadEvent, _ split: Int) throws(RunError) {
        if Interruption.isRequested { throw .interrupted }
        worker.meet(1)
        remaining -= 1
        batch.add(event)
        if batch.isFull { try flush(split) }
    }

    private mutating func flush(_ split: Int) throws(RunError) {
        let results = worker.process(batch.documents)
        if worker.hasTooManyGroups { throw .tooManyGroups(limit: request.plan.maxGroups) }
        request.progress(batch.events.count, batch.bytes)
        for event in batch.events { write(event, results) }
        batch.removeAll()
        try writing { () throws(FileError) in try output.append(bytes, of: split) }
        bytes.removeAll()
        let movable = worker.terms + worker.records
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

    private func writing(_ action: () throws(FileError) -> Void) throws(RunError) {
        do throws(FileError) { try action() } catch { throw .file(error) }
    }
}
