// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyTesting

/// Tries the examples that stand in a pipeline, each by the whole of it.
struct PipelineExamples {
    private let pipeline: LoadedPipeline
    private let name: String

    /// Takes a pipeline that was read from a file of some name.
    init(_ pipeline: LoadedPipeline, _ name: String) {
        self.pipeline = pipeline
        self.name = name
    }

    /// A line that says that all come true.
    ///
    /// - Throws: `CommandFailure` with all that do not.
    func verdict() throws(CommandFailure) -> String {
        let items = pipeline.plan.file.analyzers
        let examples = items.reduce(0) { $0 + $1.examples.count }
        guard examples > 0 else {
            throw CommandFailure(
                "'\(name)' has no examples: below an analyzer, write "
                    + "'examples: [{ text: \"a ⟦finding⟧\" }]'")
        }
        let found = items.indices.flatMap { index in
            items[index].examples.flatMap { faults(of: $0, index) }
        }
        guard found.isEmpty else {
            throw CommandFailure(
                text: found.map { "error: \(VisibleText.line($0))\n" }.joined(), .usage)
        }
        let count = examples == 1 ? "1 example" : "\(examples) examples"
        return VisibleText.line("\(name): fine (\(count))") + "\n"
    }

    private func faults(of example: Located<Example>, _ index: Int) -> [String] {
        let planned = pipeline.plan.engine.analyzers[index]
        let place = example.range.start
        let head =
            "\(name):\(place.line):\(place.column): \(planned.label), '\(example.value.title)': "
        let document = TextDocument(id: "example", text: example.value.text)
        let said = Worker(plan: pipeline.plan.engine).explain(document)
        guard said.indices.contains(index) else { return [head + "nothing was said"] }
        switch said[index] {
        case .success(let evidence):
            let review = ExampleReview(example.value, planned.analyzer.info.measures)
            return review.faults(in: evidence).map { head + $0 }
        case .failure(let failure):
            return [head + "the text failed: \(failure.message)"]
        }
    }
}
