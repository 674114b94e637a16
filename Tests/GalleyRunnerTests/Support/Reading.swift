// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import TestSupport

@testable import GalleyRunner

/// The events of the readers of some files, as lines of text for comparisons.
struct Reading {
    let events: [ReadEvent]

    /// Reads all files in a folder that match one of the patterns.
    init(
        _ patterns: [String], in scratch: TemporaryFolder, _ options: InputOptions = InputOptions(),
        bytesPerRange: Int = SplitPlan.bytesPerRange
    ) {
        let inputs = InputList.find(
            patterns.map { InputPattern($0, from: scratch.path) }, options: options,
            idFolder: scratch.path)
        var events: [ReadEvent] = []
        for split in SplitPlan.splits(inputs.items, bytesPerRange: bytesPerRange) {
            var reader = SplitReader(options)
            _ = reader.read(split) { event in
                events.append(event)
                return true
            }
        }
        self.events = events
    }

    var lines: [String] { events.map(Self.line) }

    var documents: [any Document] {
        events.compactMap { event in
            guard case .document(let document) = event else { return nil }
            return document
        }
    }

    var failures: [DocumentFailure] {
        events.compactMap { event in
            guard case .failure(let failure) = event else { return nil }
            return failure
        }
    }

    private static func line(_ event: ReadEvent) -> String {
        switch event {
        case .document(let document):
            return "\(document.id) = \(document.text.debugDescription)"
        case .failure(let failure):
            let place = failure.position.map { " \($0.line):\($0.column)" } ?? ""
            return "\(failure.id) ! \(failure.reason.rawValue)\(place)"
        case .skip(let reason):
            return "- \(reason.rawValue)"
        case .ignored(let kind, let name):
            return "ignored \(name): \(kind)"
        }
    }
}
