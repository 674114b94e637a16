// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension StateFile {
    /// Reads a state file's bytes.
    ///
    /// - Parameter path: how messages call the file.
    /// - Throws: `RunError.state` if the file is no state, was cut off, changed, or is of another
    ///   version.
    init(_ bytes: [UInt8], path: String) throws(RunError) {
        let content = try Self.content(bytes, path)
        guard case .object(let object) = content, object["galley_state"] != nil else {
            throw .state("'\(path)' is no state file")
        }
        guard object["galley_state"] == .integer(Self.version) else {
            throw .state("'\(path)' is a state file of another version of Galley")
        }
        guard let state = Self(object) else {
            throw .state("'\(path)' is a state file that lacks something")
        }
        self = state
    }

    /// The first line as JSON, checked against the end mark.
    private static func content(_ bytes: [UInt8], _ path: String) throws(RunError) -> JSONValue {
        guard bytes.starts(with: Array("{".utf8)) else {
            throw .state("'\(path)' is no state file")
        }
        let lines = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        guard lines.count == 3, lines[2].isEmpty,
            let end = try? JSONValue(parsing: Array(lines[1])), end["end"] == "galley_state"
        else {
            throw .state("'\(path)' is cut off or no state file: the end mark is missing")
        }
        guard end["sha256"]?.stringValue == SHA256.hexadecimal(of: Array(lines[0])) else {
            throw .state("'\(path)' was changed: its checksum does not fit")
        }
        guard let content = try? JSONValue(parsing: Array(lines[0])) else {
            throw .state("'\(path)' is no state file")
        }
        return content
    }

    private init?(_ object: JSONObject) {
        guard let tool = object["tool"]?.stringValue, let pipeline = object["pipeline"],
            let name = object["pipeline_name"]?.stringValue,
            let fingerprint = object["fingerprint"]?.stringValue,
            let inputHash = object["inputs"]?.stringValue,
            let resources = object["resources"]?.arrayValue,
            let share = object["share"]?.arrayValue?.compactMap(\.integerValue), share.count == 2,
            let part = SplitShare(index: Int(share[0]), count: Int(share[1])),
            let splits = object["splits"]?.integerValue, let output = object["output"],
            let summary = try? CanonicalDecoder().decode(OutputSummary.self, from: output),
            let records = object["records"]?.stringValue,
            let failures = object["failures"]?.stringValue, let state = object["state"]
        else { return nil }
        self.init(
            tool: tool, pipeline: pipeline, pipelineName: name, fingerprint: fingerprint,
            inputHash: inputHash, resources: resources.compactMap(Self.resource), share: part,
            splits: Int(splits), output: summary, recordsName: records, failuresName: failures,
            state: state)
    }

    private static func resource(_ value: JSONValue) -> Resource? {
        guard let name = value["name"]?.stringValue else { return nil }
        if let text = value["text"]?.stringValue {
            return Resource(file: name, bytes: Array(text.utf8))
        }
        let bytes = value["bytes"]?.arrayValue?.compactMap(\.integerValue) ?? []
        return Resource(file: name, bytes: bytes.map { UInt8(truncatingIfNeeded: $0) })
    }
}
