// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines

/// The head of what a part of a run leaves so that others can merge it.
///
/// A state file is self-contained: a line of JSON with this head, the lines of all tables of terms,
/// a line with the state, and an end mark with the SHA-256 of all before it, so that a file that was
/// cut off or changed is told from a whole one.
package struct StateFile: Sendable {
    /// The version of the format.
    static let version: Int64 = 4

    /// Who wrote it: the version of Galley.
    let tool: String
    /// The resolved pipeline, from which the plan is rebuilt.
    let pipeline: JSONValue
    /// The hashes of the values that the pipeline took from the environment; nil if it took none.
    var variables: JSONValue?
    /// How the report names the pipeline.
    let pipelineName: String
    /// SHA-256 of the resolved pipeline.
    let fingerprint: String
    /// SHA-256 of the names and sizes of all inputs.
    let inputHash: String
    /// The files that options named, with their bytes.
    let resources: [Resource]
    /// What the plug-ins say of themselves, so that they need not be at hand.
    let plugins: [JSONValue]
    /// Which part this is, of how many.
    let share: SplitShare
    /// The number of splits of the whole input.
    let splits: Int
    /// What the files of records and failures hold.
    let output: OutputSummary
    /// The names of these files, beside the state file.
    let recordsName: String
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

    /// Bytes as numbers would be four times as long; a resource is text nearly always.
    private static func json(_ resource: Resource) -> JSONValue {
        if let text = String(validating: resource.bytes, as: UTF8.self) {
            return ["name": .string(resource.name), "text": .string(text)]
        }
        let bytes = resource.bytes.map { JSONValue.integer(Int64($0)) }
        return ["name": .string(resource.name), "bytes": .array(bytes)]
    }
}
