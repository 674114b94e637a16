// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyReaders

/// Reads the documents of some inputs one after another, in canonical order, without analyzing them.
package struct DocumentPass {
    private let inputs: InputList
    private let options: InputOptions
    private let plan: EnginePlan

    /// Prepares a pass.
    ///
    /// - Parameter plan: the plan whose condition `where` selects documents.
    package init(inputs: InputList, options: InputOptions, plan: EnginePlan) {
        self.inputs = inputs
        self.options = options
        self.plan = plan
    }

    /// Calls a function with every document that a run would analyze, and with every failure.
    ///
    /// - Parameter body: takes a document or a failure; if it returns false, nothing more is read.
    /// - Returns: the accounts; the documents that are neither skipped nor failed were passed on.
    /// - Throws: the errors of `body`; `RunError.interrupted` if the user stops the run.
    package func forEach(
        _ body: (Result<any Document, DocumentFailure>) throws -> Bool
    ) throws -> Accounts {
        let worker = Worker(plan: plan, records: false, exhibits: false)
        worker.meet(inputs.excluded)
        worker.skip(inputs.excluded, .excluded)
        worker.ignore(inputs.ignored)
        var fault: (any Error)?
        for split in SplitPlan.splits(inputs.items) {
            var reader = SplitReader(options)
            var goesOn = true
            _ = reader.read(split) { event in
                do {
                    goesOn = try Self.pass(event, worker, body)
                } catch {
                    fault = error
                }
                return goesOn && fault == nil && !Cancellation.isRequested
            }
            if Cancellation.isRequested { throw RunError.interrupted }
            if let fault { throw fault }
            if !goesOn { break }
        }
        return worker.state.accounts
    }

    private static func pass(
        _ event: ReadEvent, _ worker: Worker,
        _ body: (Result<any Document, DocumentFailure>) throws -> Bool
    ) throws -> Bool {
        if event.isOfDocument { worker.meet(1) }
        switch event {
        case .ignored(let kind, let name):
            worker.ignore(IgnoredFiles(kind: kind, name: name))
        case .skip(let reason): worker.skip(1, reason)
        case .failure(let failure):
            worker.fail(failure.reason)
            return try body(.failure(failure))
        case .document(let document):
            if let reason = worker.reasonToSkip(document) {
                worker.skip(1, reason)
            } else {
                return try body(.success(document))
            }
        }
        return true
    }
}
