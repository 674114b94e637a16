// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
public import GalleyTesting

/// The result of testing whether an analyzer, a reader or a format meets its contract.
public struct ContractResult: Sendable, Hashable, CustomStringConvertible {
    /// The name of the analyzer, the reader or the format.
    public let name: String
    /// What was tested.
    public let kind: ToolkitComponent.Kind
    /// The number of examples that were tried; formats have none.
    public let examples: Int
    /// Every clause of the contract that is not met; empty if the contract is met.
    public var failures: [ConformanceFailure] { error?.failures ?? [] }

    /// The error of the check; nil if the contract is met.
    private let error: ConformanceError?

    /// Whether the contract is met.
    public var isMet: Bool { error == nil }

    /// The result in words: one line if the contract is met, otherwise a line for every failure.
    public var description: String {
        if let error { return "\(error)" }
        return kind == .format ? "\(name): fine" : "\(name): fine (\(Self.counted(examples)))"
    }

    /// Returns a number of examples in words.
    static func counted(_ examples: Int) -> String {
        examples == 1 ? "1 example" : "\(examples) examples"
    }

    /// Tests a component.
    init(_ component: ToolkitComponent, seed: UInt64) {
        name = component.name
        kind = component.kind
        do throws(ConformanceError) {
            switch component.entry {
            case .analyzer(let entry):
                examples = entry.info.examples.count
                try checkAnalyzer(entry, seed: seed)
            case .reader(let entry):
                examples = entry.info.examples.count
                try checkReader(entry, seed: seed)
            case .format(let entry):
                examples = 0
                try checkFormat(entry)
            }
            error = nil
        } catch {
            self.error = error
        }
    }
}
