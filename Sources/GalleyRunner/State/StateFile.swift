// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON
package import GalleyPipelines

/// The head of a state file; every part of a run writes a state file so that the parts can be
/// merged.
///
/// A state file is self-contained. It consists of a line of JSON with this head, the rows of all
/// term tables, a line with the state, and a line with the end mark. The end mark contains the
/// SHA-256 of everything before it, so that a truncated or changed file is recognized.
package struct StateFile: Sendable {
    /// The version of the state file format.
    static let version: Int64 = 5

    /// The version of Galley that wrote the file.
    let tool: String
    /// The resolved pipeline, from which the plan is rebuilt.
    let pipeline: JSONValue
    /// The hashes of the values of environment variables in the pipeline; nil if it contains no
    /// variables.
    var variables: JSONValue?
    /// The name of the pipeline in reports.
    let pipelineName: String
    /// SHA-256 of the resolved pipeline.
    let fingerprint: String
    /// SHA-256 of the names and sizes of all inputs.
    let inputHash: String
    /// The files that analyzer options name, with their contents.
    let resources: [Resource]
    /// The declarations of the plug-ins; a merge needs only the declarations, not the plug-ins.
    let plugins: [JSONValue]
    /// The number of this part and the number of all parts of the run.
    let share: SplitShare
    /// The number of splits into which the whole input is divided.
    let splits: Int
    /// The sizes of the segments in the records and failures files, and the hashes of both files.
    let output: OutputSummary
    /// The name of the records file, which is in the folder of the state file.
    let recordsName: String
    /// The name of the failures file, which is in the folder of the state file.
    let failuresName: String

    /// The head as JSON.
    func json() throws -> JSONValue {
        var head: JSONObject = [
            "galley_state": .integer(Self.version), "tool": .string(tool),
            "pipeline": pipeline, "pipeline_name": .string(pipelineName),
            "fingerprint": .string(fingerprint), "inputs": .string(inputHash),
            "resources": .array(resources.map(Self.json)),
            "share": [.integer(Int64(share.index)), .integer(Int64(share.count))],
            "splits": .integer(Int64(splits)),
            "output": try CanonicalEncoder().encodeValue(output),
            "records": .string(recordsName), "failures": .string(failuresName),
        ]
        if let variables { head["variables"] = variables }
        if !plugins.isEmpty { head["plugins"] = .array(plugins) }
        return .object(head)
    }

    /// Encodes a resource as text if it is valid UTF-8; otherwise as a list of byte values, which
    /// needs four times the space.
    private static func json(_ resource: Resource) -> JSONValue {
        if let text = String(validating: resource.bytes, as: UTF8.self) {
            return ["name": .string(resource.name), "text": .string(text)]
        }
        let bytes = resource.bytes.map { JSONValue.integer(Int64($0)) }
        return ["name": .string(resource.name), "bytes": .array(bytes)]
    }
}

extension StateFile {
    /// Makes the head of the state file for the result of a run, or of a part of a run.
    ///
    /// - Parameters:
    ///   - recordsName: the name of the records file, which is in the folder of the state file.
    ///   - failuresName: the name of the failures file, which is in the folder of the state file.
    package init(
        _ result: RunResult, of request: RunRequest, plan: Plan, pipelineName: String,
        tool: String, recordsName: String, failuresName: String
    ) {
        let resolved = plan.resolved
        self.init(
            tool: tool, pipeline: resolved["pipeline"] ?? .null,
            variables: resolved["variables"], pipelineName: pipelineName,
            fingerprint: plan.fingerprint, inputHash: (request.inputs ?? InputList()).hash,
            resources: plan.resources, plugins: plan.declarations, share: request.share,
            splits: result.splits,
            output: result.output, recordsName: recordsName, failuresName: failuresName)
    }
}

extension StateFile {
    /// Decodes the head of a state file.
    ///
    /// - Parameter path: the path of the file, for messages.
    /// - Throws: `RunError.state` if the head is incomplete.
    init(_ head: JSONValue, path: String) throws(RunError) {
        guard case .object(let object) = head, let state = Self(object) else {
            throw .state("the state file '\(path)' is incomplete")
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

extension StateFile {
    private static let chunk = 1 << 20

    /// Writes a state file, which consists of this head and a state.
    ///
    /// The term tables are first written to a temporary file, so that they need not fit in memory.
    ///
    /// - Throws: `FileError` if the file cannot be written; `RunError.state` if the state cannot be
    ///   encoded.
    package func write(_ state: RunState, to path: String) throws {
        let tables = SpillFile().store()
        let value: JSONValue
        let head: [UInt8]
        do {
            value = ["state": try state.encoded(into: tables)]
            head = try json().canonicalBytes
        } catch let error as FileError {
            throw error
        } catch {
            throw RunError.state("the state cannot be encoded: \(error)")
        }
        var file = try AtomicFile(path: path)
        var hash = SHA256()
        try Self.write(head + [0x0A], &file, &hash)
        try Self.copy(tables, path, &file, &hash)
        try Self.write(value.canonicalBytes + [0x0A], &file, &hash)
        let end: JSONValue = ["end": "galley_state", "sha256": .string(hash.finish())]
        try file.write(end.canonicalBytes + [0x0A])
        try file.commit()
    }

    private static func write(
        _ bytes: [UInt8], _ file: inout AtomicFile, _ hash: inout SHA256
    ) throws(FileError) {
        hash.update(bytes)
        try file.write(bytes)
    }

    private static func copy(
        _ tables: SpillStore, _ path: String, _ file: inout AtomicFile, _ hash: inout SHA256
    ) throws(FileError) {
        for start in stride(from: 0, to: tables.size, by: chunk) {
            let range = start..<min(start + chunk, tables.size)
            guard let bytes = try? tables.bytes(range) else {
                throw FileError(
                    "write", path, reason: "its tables cannot be read from the temporary file")
            }
            try write(bytes, &file, &hash)
        }
    }
}
