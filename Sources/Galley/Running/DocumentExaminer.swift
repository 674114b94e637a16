// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines

/// Examines single documents, for example the requests of a server; nothing is counted or kept.
///
/// An examiner handles one document at a time, so a program that handles several at once needs
/// several examiners. They share the lexicons of the pipeline.
public actor DocumentExaminer {
    private let plan: EnginePlan
    private var worker: Worker
    private var bytes = 0

    /// A worker is replaced after this number of bytes of text, because it remembers every word.
    private static let bytesPerWorker = 4 << 20

    /// Makes an examiner of documents.
    public init(_ pipeline: Pipeline) {
        plan = pipeline.plan.engine
        worker = Worker(plan: plan, exhibits: false)
    }

    /// Examines a document.
    ///
    /// - Returns: the record that a run would write, the reason to skip the document, or failures.
    public func examine(_ document: any Document) -> DocumentResult {
        bytes += document.text.utf8.count
        if bytes > Self.bytesPerWorker {
            worker.finish()
            worker = Worker(plan: plan, exhibits: false)
            bytes = document.text.utf8.count
        }
        worker.beginPart()
        return worker.process([document]).first ?? DocumentResult(document)
    }
}
