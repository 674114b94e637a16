// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Synchronization

/// The ordered output to which several workers write.
final class SharedOutput: Sendable {
    private let output: Mutex<OrderedOutput?>
    private let failures = Mutex<[DocumentFailure]>([])

    /// The maximum number of failures that are kept for messages.
    private static let keptFailures = 5

    init(_ destination: OutputDestination, order: [Int]) throws(FileError) {
        output = Mutex(try OrderedOutput(destination, order: order))
    }

    func append(_ bytes: SplitOutput, of split: Int) throws {
        guard !bytes.isEmpty else { return }
        try output.withLock { try $0?.append(bytes, of: split) }
    }

    func finish(_ split: Int) throws {
        try output.withLock { try $0?.finish(split) }
    }

    /// Keeps a failure if it is among the first in canonical order.
    func keep(_ failure: DocumentFailure) {
        failures.withLock { kept in
            let place = kept.firstIndex { DocumentFailure.precedes(failure, $0) } ?? kept.count
            guard place < Self.keptFailures else { return }
            kept.insert(failure, at: place)
            if kept.count > Self.keptFailures { kept.removeLast() }
        }
    }

    var firstFailures: [DocumentFailure] { failures.withLock { $0 } }

    func commit() throws -> OutputSummary? {
        try output.withLock { output in
            guard let whole = output.take() else { return nil }
            return try whole.commit()
        }
    }
}

extension DocumentFailure {
    fileprivate static func precedes(_ first: DocumentFailure, _ second: DocumentFailure) -> Bool {
        let paths = (ExactText(first.origin.path), ExactText(second.origin.path))
        if paths.0 != paths.1 { return paths.0 < paths.1 }
        if first.origin.part != second.origin.part { return first.origin.part < second.origin.part }
        return ExactText(first.analyzer ?? "") < ExactText(second.analyzer ?? "")
    }
}
