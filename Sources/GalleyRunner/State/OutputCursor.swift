// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads the records and failures beside a state file, segment by segment.
final class OutputCursor {
    private let path: String
    private let expected: OutputSummary
    private let records: InputFile
    private let failures: InputFile
    private var recordsHash = SHA256()
    private var failuresHash = SHA256()

    /// Opens the files that the state names, in the state's folder.
    init(_ state: StateFile, path: String) throws(RunError) {
        let folder = FilePath.parent(of: path)
        self.path = path
        expected = state.output
        records = try RunError.files { () throws(FileError) in
            try InputFile(path: FilePath.join(folder, state.recordsName))
        }
        failures = try RunError.files { () throws(FileError) in
            try InputFile(path: FilePath.join(folder, state.failuresName))
        }
    }

    /// The next segment, which must be the one that stands next in the files.
    func take(_ segment: OutputSegment) throws(RunError) -> SplitOutput {
        let output = SplitOutput(
            records: try Self.read(segment.records, records),
            failures: try Self.read(segment.failures, failures))
        guard output.records.count == segment.records, output.failures.count == segment.failures
        else { throw mismatch }
        recordsHash.update(output.records)
        failuresHash.update(output.failures)
        return output
    }

    /// Checks that the files held what the state says, and nothing more.
    func checkHashes() throws(RunError) {
        guard try Self.read(1, records).isEmpty, try Self.read(1, failures).isEmpty,
            recordsHash.finish() == expected.recordsHash,
            failuresHash.finish() == expected.failuresHash
        else { throw mismatch }
    }

    private var mismatch: RunError {
        .state("the records or failures beside '\(path)' are not those of that state")
    }

    private static func read(_ count: Int, _ file: borrowing InputFile) throws(RunError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(FileError) {
            while bytes.count < count {
                guard try file.read(min(count - bytes.count, 1 << 20), into: &bytes) > 0 else {
                    break
                }
            }
        } catch {
            throw .file(error)
        }
        return bytes
    }
}
