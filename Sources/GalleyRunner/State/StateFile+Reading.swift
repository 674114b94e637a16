// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension StateFile {
    /// Reads the head of a state file.
    ///
    /// - Parameter path: how messages call the file.
    /// - Throws: `RunError.state` if something is missing.
    init(_ head: JSONValue, path: String) throws(RunError) {
        guard case .object(let object) = head, let state = Self(object) else {
            throw .state("'\(path)' is a state file that lacks something")
        }
        self = state
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
            let failures = object["failures"]?.stringValue
        else { return nil }
        self.init(
            tool: tool, pipeline: pipeline, variables: object["variables"], pipelineName: name,
            fingerprint: fingerprint,
            inputHash: inputHash, resources: resources.compactMap(Self.resource),
            plugins: object["plugins"]?.arrayValue ?? [], share: part,
            splits: Int(splits), output: summary, recordsName: records, failuresName: failures)
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
