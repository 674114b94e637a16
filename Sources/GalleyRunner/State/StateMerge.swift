// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// Merges the parts of a run.
package struct StateMerge: Sendable {
    private let parts: [Part]

    private struct Part: Sendable {
        let path: String
        let file: StateFile
        let content: StateReader.Content
    }

    /// Reads state files and checks that together they are exactly the parts of one run.
    ///
    /// - Throws: `FileError` if a file cannot be read; `RunError.state` if a file belongs to
    ///   another run, is listed twice or is damaged, or if parts of the run are missing.
    package init(_ paths: [String]) throws {
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

    /// The paths of the state files and of the records and failures files that belong to them.
    package var files: [String] {
        parts.flatMap { part in
            let folder = FilePath.parent(of: part.path)
            let beside = [part.file.recordsName, part.file.failuresName]
            return [part.path] + beside.map { FilePath.join(folder, $0) }
        }
    }

    /// The resolved pipeline, from which the plan is rebuilt.
    package var pipeline: JSONValue { first.pipeline }
    /// The hashes of the values of environment variables in the pipeline; nil if it contains no
    /// variables.
    package var variables: JSONValue? { first.variables }
    /// The name of the pipeline in reports.
    package var pipelineName: String { first.pipelineName }
    /// The files that analyzer options name, with their contents.
    package var resources: [Resource] { first.resources }
    /// The declarations of the plug-ins.
    package var plugins: [JSONValue] { first.plugins }
    /// SHA-256 of the resolved pipeline.
    package var fingerprint: String { first.fingerprint }

    /// SHA-256 of the records file that belongs to the first state file.
    package var recordsHash: String { first.output.recordsHash }

    /// SHA-256 of the failures file that belongs to the first state file.
    package var failuresHash: String { first.output.failuresHash }

    /// Merges the states of all parts.
    ///
    /// - Throws: `RunError` if a state does not match the plan, or `FileError` if terms cannot be
    ///   moved from memory to a file.
    package func state(_ plan: EnginePlan) throws -> RunState {
        var merged = RunState(plan: plan)
        let budget = RunState.budget
        for part in parts {
            let state = try? RunState(
                plan: plan, encoded: part.content.state, tables: part.content.tables,
                within: budget)
            guard let state, state.accounts.balance else {
                throw RunError.state("the state in '\(part.path)' does not match the pipeline")
            }
            merged.merge(state)
        }
        if merged.hasTooManyGroups { throw RunError.tooManyGroups(limit: plan.maxGroups) }
        try RunError.spilling { try merged.prepareSpilledCounts(in: SpillFile().store()) }
        return merged
    }

    /// Returns the head of the merged run's state file, which is the same as if one process had
    /// made the whole run.
    package func whole(_ output: OutputSummary) -> StateFile {
        StateFile(
            tool: first.tool, pipeline: pipeline, variables: variables, pipelineName: pipelineName,
            fingerprint: fingerprint, inputHash: first.inputHash, resources: resources,
            plugins: plugins, share: .whole, splits: first.splits, output: output,
            recordsName: RunFolder.records, failuresName: RunFolder.failures)
    }

    /// Writes the records and failures of all parts in canonical order.
    ///
    /// - Throws: `FileError` or `RunError` if a file is missing, or does not match its state file.
    package func join(_ destination: OutputDestination) throws -> OutputSummary {
        let cursors = parts.map { OutputCursor($0.file, path: $0.path) }
        let order = segments.map(\.segment.split)
        var output = try OrderedOutput(destination, order: order)
        for (segment, part) in segments {
            if Cancellation.isRequested { throw RunError.interrupted }
            let bytes = try cursors[part].take(segment)
            try output.append(bytes, of: segment.split)
            try output.finish(segment.split)
        }
        for cursor in cursors { try cursor.checkHashes() }
        return try output.commit()
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
                throw .state("'\(part.path)' and '\(parts[0].path)' belong to different pipelines")
            }
            if mine.inputHash != other.inputHash || mine.splits != other.splits {
                throw .state("'\(part.path)' and '\(parts[0].path)' have different inputs")
            }
            if mine.share.count != other.share.count {
                throw .state(
                    "'\(part.path)' is one of \(mine.share.count) parts, but '\(parts[0].path)' is "
                        + "one of \(other.share.count)")
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
            // The count comes from a file and can be huge, so the search ends after five missing
            // parts.
            let missing = (1...count).lazy.filter { !here.contains($0) }.prefix(5)
            let names = missing.map { "\($0)/\(count)" }.joined(separator: ", ")
            let more = count - here.count > 5 ? " and \(count - here.count - 5) more" : ""
            throw .state("the run is incomplete: missing \(names)\(more)")
        }
        let order = segments.map(\.segment.split)
        guard order.count == first.splits, zip(order, 0...).allSatisfy(==) else {
            throw .state("the parts do not contain every split of the run exactly once")
        }
    }
}

/// Reads the records and failures files that belong to a state file, segment by segment.
///
/// Files are closed between segments, because the number of parts may exceed the number of files
/// that a process may have open.
private final class OutputCursor {
    private let path: String
    private let expected: OutputSummary
    private var records: Track
    private var failures: Track

    /// A records or failures file, with the byte offset of its next segment.
    private struct Track {
        let path: String
        var offset = 0
        var hash = SHA256()
    }

    /// Prepares to read the records and failures files, which are in the folder of their state
    /// file.
    init(_ state: StateFile, path: String) {
        let folder = FilePath.parent(of: path)
        self.path = path
        expected = state.output
        records = Track(path: FilePath.join(folder, state.recordsName))
        failures = Track(path: FilePath.join(folder, state.failuresName))
    }

    /// Reads the next segment of both files.
    func take(_ segment: OutputSegment) throws -> SplitOutput {
        SplitOutput(
            records: try read(segment.records, &records),
            failures: try read(segment.failures, &failures))
    }

    /// Compares the hashes of both files with those in the state file; called after the last
    /// segment is read.
    func checkHashes() throws(RunError) {
        try check(records, expected.recordsHash)
        try check(failures, expected.failuresHash)
    }

    private func check(_ track: Track, _ hash: String) throws(RunError) {
        guard let status = FileStatus(path: track.path) else {
            throw .state("'\(track.path)', which belongs to '\(path)', is missing")
        }
        guard status.size == track.offset, track.hash.finish() == hash else {
            throw mismatch(track)
        }
    }

    private func read(_ count: Int, _ track: inout Track) throws -> [UInt8] {
        guard count != 0 else { return [] }
        var bytes: [UInt8] = []
        let file = try InputFile(path: track.path, takesPipes: false)
        try file.seek(to: track.offset)
        while bytes.count < count {
            let step = min(count - bytes.count, 1 << 20)
            guard try file.read(step, into: &bytes) > 0 else { break }
        }
        guard bytes.count == count else { throw mismatch(track) }
        track.offset += count
        track.hash.update(bytes)
        return bytes
    }

    private func mismatch(_ track: Track) -> RunError {
        .state("'\(track.path)' is not the file that belongs to '\(path)'")
    }
}
