// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads the records and failures beside a state file, segment by segment.
///
/// Nothing stays open between segments: a run may have more parts than a process may have files.
final class OutputCursor {
    private let path: String
    private let expected: OutputSummary
    private var records: Track
    private var failures: Track

    /// One of the two files, and how far it is read.
    private struct Track {
        let path: String
        var offset = 0
        var hash = SHA256()
    }

    /// Looks at the files that the state names, in the state's folder.
    init(_ state: StateFile, path: String) {
        let folder = FilePath.parent(of: path)
        self.path = path
        expected = state.output
        records = Track(path: FilePath.join(folder, state.recordsName))
        failures = Track(path: FilePath.join(folder, state.failuresName))
    }

    /// The next segment, which must be the one that stands next in the files.
    func take(_ segment: OutputSegment) throws(RunError) -> SplitOutput {
        SplitOutput(
            records: try read(segment.records, &records),
            failures: try read(segment.failures, &failures))
    }

    /// Checks that the files held what the state says, and nothing more.
    func checkHashes() throws(RunError) {
        try check(records, expected.recordsHash)
        try check(failures, expected.failuresHash)
    }

    private func check(_ track: Track, _ hash: String) throws(RunError) {
        guard let status = FileStatus(path: track.path) else {
            throw .state("'\(track.path)' is missing; '\(path)' needs it")
        }
        guard status.size == track.offset, track.hash.finish() == hash else {
            throw mismatch(track)
        }
    }

    private func read(_ count: Int, _ track: inout Track) throws(RunError) -> [UInt8] {
        guard count != 0 else { return [] }
        var bytes: [UInt8] = []
        do throws(FileError) {
            let file = try InputFile(path: track.path, takesPipes: false)
            try file.seek(to: track.offset)
            while bytes.count < count {
                let step = min(count - bytes.count, 1 << 20)
                guard try file.read(step, into: &bytes) > 0 else { break }
            }
        } catch {
            throw .file(error)
        }
        guard bytes.count == count else { throw mismatch(track) }
        track.offset += count
        track.hash.update(bytes)
        return bytes
    }

    private func mismatch(_ track: Track) -> RunError {
        .state("'\(track.path)' is not the file that '\(path)' was written with")
    }
}
