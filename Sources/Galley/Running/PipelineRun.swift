// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyRunner

/// A run over documents that a program hands over, which returns the result of each document.
///
/// Take the results with `next()`, or with `for try await`, and then the report with `finish()`.
/// Results are in the order of the documents; while they are taken, the workers go on with the next
/// documents.
public final class PipelineRun {
    private let run: DocumentRun
    private let reported: ReportedRun
    private let nextDocument: () async throws -> (any Document)?
    private var results: ArraySlice<DocumentResult> = []
    private var left: Int
    private var isAtEnd = false

    init(
        _ pipeline: Pipeline, _ options: RunOptions, returnsRecords: Bool,
        _ nextDocument: @escaping () async throws -> (any Document)?
    ) throws(GalleyError) {
        let reported = try GalleyError.converting { try ReportedRun(pipeline, options, nil) }
        var request = reported.request
        request.returnsRecords = returnsRecords
        self.reported = reported
        self.nextDocument = nextDocument
        run = try GalleyError.converting { try DocumentRun(request) }
        left = options.limit ?? .max
    }

    /// The result of the next document; nil after the last one.
    ///
    /// - Throws: `GalleyError` if the task is cancelled, the documents form too many groups, or an
    ///   output cannot be written.
    public func next() async throws(GalleyError) -> DocumentResult? {
        while results.isEmpty {
            let more = try await GalleyError.converting { try await moreResults() }
            guard let more else { return nil }
            results = more[...]
        }
        return results.removeFirst()
    }

    /// Analyzes the remaining documents and makes the report.
    ///
    /// - Throws: `GalleyError` if the task is cancelled, the documents form too many groups, or an
    ///   output cannot be written.
    public func finish() async throws(GalleyError) -> FinishedRun {
        while try await next() != nil {}
        return try await GalleyError.converting {
            try reported.finish(try await run.finish())
        }
    }

    /// Returns further results, possibly none yet; nil if there are no more.
    private func moreResults() async throws -> [DocumentResult]? {
        if !isAtEnd, left > 0, let document = try await nextDocument() {
            left -= 1
            return try await run.add(document)
        }
        isAtEnd = true
        let rest = try await run.rest()
        return rest.isEmpty ? nil : rest
    }
}

extension PipelineRun: AsyncSequence, AsyncIteratorProtocol {
    /// The run itself, which can be iterated once.
    public func makeAsyncIterator() -> PipelineRun { self }
}
