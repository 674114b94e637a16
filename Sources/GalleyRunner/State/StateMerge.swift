// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// Puts the parts of a run together again.
package struct StateMerge: Sendable {
    private let parts: [Part]

    private struct Part: Sendable {
        let path: String
        let file: StateFile
        let content: StateReader.Content
    }

    /// Reads state files and checks that together they are one whole run.
    ///
    /// - Throws: `RunError.state`, naming the file that is foreign, doubled or cut off, or the
    ///   parts that are missing.
    package init(_ paths: [String]) throws(RunError) {
        var parts: [Part] = []
        for path in paths {
            var reader = StateReader(path: path)
            let content = try reader.read()
            let file = try StateFile(content.head, path: path)
            parts.append(Part(path: path, file: file, content: content))
        }
        self.parts = parts.sorted { $0.file.share.index < $1.file.share.index }
        try checkKinship()
        try checkCompleteness()
    }

    /// The paths of the states and of the files beside them.
    package var files: [String] {
        parts.flatMap { part in
            let folder = FilePath.parent(of: part.path)
            let beside = [part.file.recordsName, part.file.failuresName]
            return [part.path] + beside.map { FilePath.join(folder, $0) }
        }
    }

    /// The resolved pipeline, from which the plan is rebuilt.
    package var pipeline: JSONValue { first.pipeline }
    /// The hashes of the values that it took from the environment; nil if it took none.
    package var variables: JSONValue? { first.variables }
    /// How the report names the pipeline.
    package var pipelineName: String { first.pipelineName }
    /// The bytes of the files that options named, by their names.
    package var resources: [Resource] { first.resources }
    /// What the plug-ins say of themselves.
    package var plugins: [JSONValue] { first.plugins }
    /// SHA-256 of the resolved pipeline.
    package var fingerprint: String { first.fingerprint }

    /// SHA-256 of the records that the first state was written with.
    package var recordsHash: String { first.output.recordsHash }

    /// SHA-256 of the failures that the first state was written with.
    package var failuresHash: String { first.output.failuresHash }

    /// The merged state.
    package func state(_ plan: EnginePlan) throws(RunError) -> RunState {
        var merged = RunState(plan: plan)
        let budget = RunState.budget
        for part in parts {
            let state = try? RunState(
                plan: plan, encoded: part.content.state, tables: part.content.tables,
                within: budget)
            guard let state, state.accounts.balance else {
                throw .state("'\(part.path)' holds a state that the pipeline does not fit")
            }
            merged.merge(state)
        }
        if merged.hasTooManyGroups { throw .tooManyGroups(limit: plan.maxGroups) }
        try RunError.spilling { try merged.prepareSpilledCounts(in: SpillFile().store()) }
        return merged
    }

    /// The head of the whole run's state file, as one process would have written it.
    package func whole(_ output: OutputSummary) -> StateFile {
        StateFile(
            tool: first.tool, pipeline: pipeline, variables: variables, pipelineName: pipelineName,
            fingerprint: fingerprint, inputHash: first.inputHash, resources: resources,
            plugins: plugins, share: .whole, splits: first.splits, output: output,
            recordsName: RunFolder.records, failuresName: RunFolder.failures)
    }

    /// Writes the records and failures of all parts in canonical order.
    ///
    /// - Throws: `RunError` if a file is missing, or its content does not fit its state.
    package func join(_ destination: OutputDestination) throws(RunError) -> OutputSummary {
        let cursors = parts.map { OutputCursor($0.file, path: $0.path) }
        let order = segments.map(\.segment.split)
        var output = try RunError.files { () throws(FileError) in
            try OrderedOutput(destination, order: order)
        }
        for (segment, part) in segments {
            if Interruption.isRequested { throw .interrupted }
            let bytes = try cursors[part].take(segment)
            try RunError.files { () throws(FileError) in
                try output.append(bytes, of: segment.split)
                try output.finish(segment.split)
            }
        }
        for cursor in cursors { try cursor.checkHashes() }
        do throws(FileError) {
            return try output.commit()
        } catch {
            throw .file(error)
        }
    }

    private var first: StateFile { parts[0].file }

    /// The segments of all parts in canonical order, each with the index of its part.
    private var segments: [(segment: OutputSegment, part: Int)] {
        parts.indices.flatMap { index in
            parts[index].file.output.segments.map { (segment: $0, part: index) }
        }.sorted { $0.segment.split < $1.segment.split }
    }

    private func checkKinship() throws(RunError) {
        for part in parts.dropFirst() {
            let (mine, other) = (part.file, first)
            if mine.fingerprint != other.fingerprint || mine.tool != other.tool {
                throw .state("'\(part.path)' is of another pipeline than '\(parts[0].path)'")
            }
            if mine.inputHash != other.inputHash || mine.splits != other.splits {
                throw .state("'\(part.path)' is of other inputs than '\(parts[0].path)'")
            }
            if mine.share.count != other.share.count {
                throw .state(
                    "'\(part.path)' is one of \(mine.share.count) parts, '\(parts[0].path)' one "
                        + "of \(other.share.count)")
            }
        }
    }

    private func checkCompleteness() throws(RunError) {
        for (part, next) in zip(parts, parts.dropFirst())
        where part.file.share.index == next.file.share.index {
            throw .state("'\(part.path)' and '\(next.path)' are the same part of the run")
        }
        guard let count = parts.first?.file.share.count else {
            throw .state("there is nothing to merge")
        }
        let here = Set(parts.map(\.file.share.index))
        guard here.count == count else {
            // The count is what a file says: never walk up to it.
            let missing = (1...count).lazy.filter { !here.contains($0) }.prefix(5)
            let names = missing.map { "\($0)/\(count)" }.joined(separator: ", ")
            let more = count - here.count > 5 ? " and \(count - here.count - 5) more" : ""
            throw .state("the run is not whole: missing \(names)\(more)")
        }
        let order = segments.map(\.segment.split)
        guard order.count == first.splits, zip(order, 0...).allSatisfy(==) else {
            throw .state("the parts do not hold every split of the run exactly once")
        }
    }
}
