// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders

/// Checks a reader's declaration, options and examples, and reads the examples in many ways.
struct ReaderCheck {
    private let entry: ReaderEntry
    private let options: JSONObject
    private let resources: [Resource]
    private let seed: UInt64

    /// The maximum number of places at which an example is cut off or damaged.
    private static let places = 200

    init(
        _ entry: ReaderEntry, _ options: JSONObject, _ resources: [Resource], seed: UInt64
    ) {
        self.entry = entry
        self.options = options
        self.resources = resources
        self.seed = seed
    }

    func failures() -> [ConformanceFailure] {
        let declared = faultsOfDeclaration.map { ConformanceFailure(.declaration, $0) }
        do throws(OptionFault) {
            _ = try reader(options)
        } catch {
            return declared
                + error.all.map { ConformanceFailure(.options, "the options are refused: \($0)") }
        }
        guard !entry.info.examples.isEmpty else {
            return declared + [ConformanceFailure(.examples, "there is no example")]
        }
        return declared + entry.info.examples.flatMap(failures)
    }

    private func reader(_ options: JSONObject) throws(OptionFault) -> any DocumentReader {
        try entry.component.configured(options) { name throws(OptionFault) in
            try resources.named(name)
        }
    }

    private var faultsOfDeclaration: [String] {
        let info = entry.info
        var faults: [String] = []
        if !info.id.isSnakeCase { faults.append("the id '\(info.id)' is not in snake_case") }
        if info.summary.isEmpty { faults.append("the reader has no summary") }
        if info.version < 1 { faults.append("the version is \(info.version), expected 1 or more") }
        for ending in info.endings
        where ending.isEmpty || ending.utf8.contains(UInt8(ascii: "."))
            || ending.lowercased() != ending
        {
            faults.append("the ending '\(ending)' is not in lower case without a dot")
        }
        if info.signatures.contains(where: \.isEmpty) { faults.append("a signature is empty") }
        return faults + info.endings.repeated.map { "the ending '\($0)' is declared twice" }
            + entry.component.options.faultsOfDeclaration
    }

    private func failures(of example: ReaderExample) -> [ConformanceFailure] {
        var options = options
        for (key, value) in example.options { options[key] = value }
        let reader: any DocumentReader
        do throws(OptionFault) {
            reader = try self.reader(options)
        } catch {
            return [
                ConformanceFailure(
                    .options, "'\(example.title)': the options are refused: \(error)")
            ]
        }
        let trial = ReaderTrial(reader, example.bytes)
        let whole = trial.read(chunk: .max)
        var failures = faults(of: whole, example)
        for chunk in [1, 3, 64] where trial.read(chunk: chunk) != whole {
            failures.append(
                ConformanceFailure(
                    .reading,
                    "'\(example.title)' gives other documents if it is read "
                        + "\(chunk) bytes at a time"))
        }
        failures += faultsOfStopping(trial, whole, example) + faultsOfCuts(trial, whole, example)
        failures += faultsOfLimit(trial, whole, example) + faultsOfLoss(trial, whole, example)
        trial.readDamaged(seed: seed, times: Self.places)
        if entry.info.isDividedAtLines, let fault = trial.faultOfDivision(whole) {
            failures.append(ConformanceFailure(.division, "'\(example.title)': \(fault)"))
        }
        return failures
    }

    private func faults(of whole: ReaderTrial.Outcome, _ example: ReaderExample)
        -> [ConformanceFailure]
    {
        var faults: [String] = []
        if whole.texts != example.texts {
            faults.append("expected \(example.texts), found \(whole.texts)")
        }
        if whole.failures != example.failures {
            faults.append("expected \(example.failures) failures, found \(whole.failures)")
        }
        if let id = whole.ids.repeated.first { faults.append("two documents have the id '\(id)'") }
        return faults.map { ConformanceFailure(.examples, "'\(example.title)': \($0)") }
    }

    /// Checks that no document is longer than the limit, and that longer ones fail.
    private func faultsOfLimit(
        _ trial: ReaderTrial, _ whole: ReaderTrial.Outcome, _ example: ReaderExample
    ) -> [ConformanceFailure] {
        let limited = trial.read(maxDocument: 1)
        if let text = limited.texts.first(where: { $0.utf8.count > 1 }) {
            return [
                ConformanceFailure(
                    .reading, "'\(example.title)': a document is longer than max_document",
                    texts: [text])
            ]
        }
        guard whole.events > 0, limited.events == 0, limited.error == nil else { return [] }
        return [
            ConformanceFailure(
                .reading, "'\(example.title)': documents above max_document are lost silently")
        ]
    }

    /// Checks that documents with a byte that is not UTF-8 fail instead of disappearing, and that
    /// no failure has the id of a document.
    private func faultsOfLoss(
        _ trial: ReaderTrial, _ whole: ReaderTrial.Outcome, _ example: ReaderExample
    ) -> [ConformanceFailure] {
        let step = max(example.bytes.count / Self.places, 1)
        for place in stride(from: 0, to: example.bytes.count, by: step) {
            let broken = trial.read(brokenAt: place)
            if broken.texts.count < whole.texts.count, broken.failures == 0,
                broken.error == nil
            {
                return [
                    ConformanceFailure(
                        .reading,
                        "'\(example.title)': a byte that is not UTF-8, at \(place), "
                            + "loses a document silently")
                ]
            }
            if let id = broken.ids.repeated.first {
                return [
                    ConformanceFailure(
                        .reading,
                        "'\(example.title)', with a byte that is not UTF-8 at \(place): "
                            + "two documents or failures have the id '\(id)'")
                ]
            }
        }
        return []
    }

    /// Checks that the reader stops as soon as it is told to.
    private func faultsOfStopping(
        _ trial: ReaderTrial, _ whole: ReaderTrial.Outcome, _ example: ReaderExample
    ) -> [ConformanceFailure] {
        (1..<max(whole.events, 1)).filter { trial.read(stoppingAfter: $0).events > $0 }.prefix(1)
            .map {
                ConformanceFailure(
                    .reading,
                    "'\(example.title)': the reader goes on after event \($0), although it "
                        + "was told to stop")
            }
    }

    /// Checks that a file that is cut off gives the documents before the cut, and at most one
    /// document or failure of the rest.
    private func faultsOfCuts(
        _ trial: ReaderTrial, _ whole: ReaderTrial.Outcome, _ example: ReaderExample
    ) -> [ConformanceFailure] {
        let step = max(example.bytes.count / Self.places, 1)
        for place in stride(from: 0, to: example.bytes.count, by: step) {
            let cut = trial.read(upTo: place)
            if cut.events > whole.events + 1 || (cut.texts.count > whole.texts.count + 1)
                || !whole.texts.starts(with: cut.texts.dropLast())
            {
                return [
                    ConformanceFailure(
                        .reading,
                        "'\(example.title)', cut off after \(place) bytes, gives documents "
                            + "that the whole does not have: \(cut.texts)")
                ]
            }
        }
        return []
    }
}
