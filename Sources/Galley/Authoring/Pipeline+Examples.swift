// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyPipelines
import GalleyTesting

/// The result of running the examples that a pipeline contains.
public struct ExampleResult: Sendable, Hashable, CustomStringConvertible {
    /// A difference between an example and the result of its text.
    public struct Fault: Sendable, Hashable, CustomStringConvertible {
        /// The path of the pipeline, or its name if it was not read from a file.
        public let pipeline: String
        /// The place of the example in the pipeline.
        public let range: YAMLRange
        /// The label of the analyzer.
        public let analyzer: String
        /// The title of the example.
        public let title: String
        /// What was found and what was expected.
        public let message: String

        /// The fault on one line, with its place.
        public var description: String {
            let place = "\(pipeline):\(range.start.line):\(range.start.column)"
            return "\(place): \(analyzer), '\(title)': \(message)"
        }
    }

    /// The path of the pipeline, or its name if it was not read from a file.
    public let pipeline: String
    /// The number of examples that were run, at least 1.
    public let examples: Int
    /// The faults, in the order of the pipeline; empty if all examples are correct.
    public let faults: [Fault]

    /// Whether all examples are correct.
    public var isCorrect: Bool { faults.isEmpty }

    /// The result in words: one line if all examples are correct, otherwise a line for every fault.
    public var description: String {
        isCorrect
            ? "\(pipeline): fine (\(ContractResult.counted(examples)))"
            : faults.map(\.description).joined(separator: "\n")
    }
}

extension Pipeline {
    /// Runs the examples that the pipeline contains below its analyzers, each through the complete
    /// pipeline, as `galley test` does.
    ///
    /// - Returns: the result; an example that is not correct is not an error.
    /// - Throws: `GalleyError` if the pipeline has no examples.
    public func testExamples() throws(GalleyError) -> ExampleResult {
        let name = path ?? self.name
        let items = plan.file.analyzers
        let count = items.reduce(0) { $0 + $1.examples.count }
        guard count > 0 else {
            throw GalleyError(
                "'\(name)' has no examples: below an analyzer, write "
                    + "'examples: [{ text: \"a ⟦finding⟧\" }]'")
        }
        let faults = items.indices.flatMap { index in
            items[index].examples.flatMap { example in
                differences(example.value, index).map {
                    ExampleResult.Fault(
                        pipeline: name, range: example.range,
                        analyzer: plan.engine.analyzers[index].label, title: example.value.title,
                        message: $0)
                }
            }
        }
        return ExampleResult(pipeline: name, examples: count, faults: faults)
    }

    /// Returns the differences between an example and the result of its text, in words.
    private func differences(_ example: Example, _ index: Int) -> [String] {
        let document = TextDocument(id: "example", text: example.text)
        let results = Worker(plan: plan.engine).explain(document)
        guard results.indices.contains(index) else { return ["there is no result"] }
        switch results[index] {
        case .success(let evidence):
            let measures = plan.engine.analyzers[index].analyzer.info.measures
            return ExampleReview(example, measures).faults(in: evidence)
        case .failure(let failure): return ["the text failed: \(failure.message)"]
        }
    }
}
