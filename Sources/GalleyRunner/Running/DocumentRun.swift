// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyReaders

/// A run over documents that the caller already holds, batch by batch.
///
/// The caller hands over documents one by one and takes the results, which are in the order of the
/// documents. Batches are distributed to the workers in turn, so that the division of the work does
/// not depend on time. Ids must be unique within about 8 MiB of text, as in files.
package final class DocumentRun {
    private let request: RunRequest
    private let workers: [DocumentWorker]
    private let output: SharedOutput
    private var batch = Batch()
    /// The documents of the current batch, with those that are not accepted.
    private var documents: [any Document] = []
    private var started = 0
    private var running: [Task<DocumentWorker.Output, any Error>] = []
    /// The split that contains all documents of this part of a run.
    private let split: Int
    private var ids: Set<[UInt8]> = []
    private var bytesOfIDs = 0

    /// The number of batches that wait for each worker.
    private static let batchesPerWorker = 2

    /// Starts a run.
    ///
    /// - Throws: `FileError` if the output cannot be written.
    package init(_ request: RunRequest) throws {
        self.request = request
        workers = (0..<max(request.jobs, 1)).map { _ in DocumentWorker(request) }
        split = request.share.index - 1
        output = try SharedOutput(request.destination, order: [split])
    }

    deinit {
        for task in running { task.cancel() }
    }

    /// Adds a document.
    ///
    /// - Returns: the results of earlier documents that are complete now.
    /// - Throws: `RunError` or `FileError`.
    package func add(_ document: any Document) async throws -> [DocumentResult] {
        if Cancellation.isRequested { throw RunError.interrupted }
        let failure = duplicate(document)
        batch.add(failure.map { .failure($0) } ?? .document(document))
        documents.append(document)
        return batch.isFull ? try await start() : []
    }

    /// Returns the results of the documents that have no results yet; empty if there are none left.
    ///
    /// - Throws: `RunError` or `FileError`.
    package func rest() async throws -> [DocumentResult] {
        if !batch.isEmpty {
            let results = try await start()
            if !results.isEmpty { return results }
        }
        return running.isEmpty ? [] : try await first()
    }

    /// Merges the workers' states and completes the output; no document may be added afterwards.
    ///
    /// - Throws: `RunError` or `FileError`; partly written files are removed.
    package func finish() async throws -> RunResult {
        while !(try await rest()).isEmpty {}
        var states: [RunState] = []
        for worker in workers { states.append(try await worker.finish()) }
        try output.finish(split)
        return try RunResult(merging: states, request, output, splits: request.share.count)
    }

    /// Starts to analyze the current batch; if enough batches wait, returns the results of the
    /// first.
    private func start() async throws -> [DocumentResult] {
        let worker = workers[started % workers.count]
        let (batch, documents) = (batch, documents)
        running.append(Task { try await worker.process(batch, documents) })
        started += 1
        self.batch.removeAll()
        self.documents.removeAll()
        guard running.count > workers.count * Self.batchesPerWorker else { return [] }
        return try await first()
    }

    /// Waits for the results of the first batch and writes its output.
    private func first() async throws -> [DocumentResult] {
        let task = running.removeFirst()
        let made = try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        for failure in made.failures { output.keep(failure) }
        try output.append(made.bytes, of: split)
        return made.results
    }

    /// Returns a failure if an earlier document has the same id.
    private func duplicate(_ document: any Document) -> DocumentFailure? {
        let size = document.text.utf8.count
        bytesOfIDs += size
        if bytesOfIDs > request.bytesPerRange {
            ids.removeAll(keepingCapacity: true)
            bytesOfIDs = size
        }
        guard !ids.insert(Array(document.id.utf8)).inserted else { return nil }
        return .duplicateID(of: document)
    }
}

/// A worker of a run over documents.
private actor DocumentWorker {
    private var worker: BatchWorker

    /// What a batch adds to a run.
    struct Output: Sendable {
        var results: [DocumentResult] = []
        var bytes = SplitOutput()
        var failures: [DocumentFailure] = []
    }

    init(_ request: RunRequest) {
        worker = BatchWorker(request)
    }

    /// Analyzes a batch.
    ///
    /// - Parameter documents: the documents of the batch, one for each of its events.
    func process(_ batch: Batch, _ documents: [any Document]) throws -> Output {
        worker.worker.beginPart()
        worker.worker.meet(batch.events.count)
        var output = Output()
        var failures: [DocumentFailure] = []
        let results = try worker.process(batch, &output.bytes) { failures.append($0) }
        output.failures = failures
        output.results = zip(batch.events, documents).map { event, document in
            switch event {
            case .document(let index): results[index]
            case .failure(let failure): DocumentResult(document, failures: [failure])
            case .skip, .ignored: DocumentResult(document)
            }
        }
        return output
    }

    func finish() throws -> RunState { try worker.finish() }
}
