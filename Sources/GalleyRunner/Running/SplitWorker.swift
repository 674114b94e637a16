// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// A worker that reads splits, analyzes their documents in batches, and writes the results.
struct SplitWorker {
    private let request: RunRequest
    private let queue: SplitQueue
    private let output: SharedOutput
    private var worker: BatchWorker
    private var batch = Batch()
    private var bytes = SplitOutput()
    private var remaining: Int

    init(_ request: RunRequest, _ queue: SplitQueue, _ output: SharedOutput) {
        self.request = request
        self.queue = queue
        self.output = output
        worker = BatchWorker(request)
        remaining = request.limit ?? .max
    }

    /// Counts the files that the pipeline excludes and those that no reader accepts.
    func countUnread(_ inputs: InputList) {
        worker.worker.meet(inputs.excluded)
        worker.worker.skip(inputs.excluded, .excluded)
        worker.worker.ignore(inputs.ignored)
    }

    /// Works until no splits are left; if an error occurs, stops the other workers, too.
    mutating func run(_ splits: [Split]) throws -> RunState {
        do {
            while let split = queue.take() { try work(splits[split], split) }
        } catch {
            queue.stop()
            throw error
        }
        return try worker.finish()
    }

    private mutating func work(_ split: Split, _ number: Int) throws {
        var fault: (any Error)?
        worker.worker.beginPart()
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
        worker.worker.meet(unopened)
        worker.worker.skip(unopened, .overLimit)
        try output.finish(number)
    }

    private mutating func take(_ event: ReadEvent, _ split: Int) throws {
        if Cancellation.isRequested { throw RunError.interrupted }
        if event.isOfDocument {
            worker.worker.meet(1)
            remaining -= 1
        }
        batch.add(event)
        if batch.isFull { try flush(split) }
    }

    private mutating func flush(_ split: Int) throws {
        let output = output
        _ = try worker.process(batch, &bytes) { output.keep($0) }
        batch.removeAll()
        try output.append(bytes, of: split)
        bytes.removeAll()
    }
}
