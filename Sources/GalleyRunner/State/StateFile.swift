// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines

/// What a part of a run leaves so that others can merge it: one self-contained file.
///
/// Two lines of JSON: the content, and an end mark with the content's SHA-256, so that a file
/// that was cut off or changed is told from a whole one.
package struct StateFile: Sendable {
    /// The version of the format.
    static let version: Int64 = 1

    /// Who wrote it: the version of Galley.
    let tool: String
    /// The resolved pipeline, from which the plan is rebuilt.
    let pipeline: JSONValue
    /// How the report names the pipeline.
    let pipelineName: String
    /// SHA-256 of the resolved pipeline.
    let fingerprint: String
    /// SHA-256 of the names and sizes of all inputs.
    let inputHash: String
    /// The files that options named, with their bytes.
    let resources: [Resource]
    /// Which part this is, of how many.
    let share: SplitShare
    /// The number of splits of the whole input.
    let splits: Int
    /// What the files of records and failures hold.
    let output: OutputSummary
    /// The names of these files, beside the state file.
    let recordsName: String
    let failuresName: String
    /// The encoded `RunState`.
    let state: JSONValue

    /// The file's bytes.
    var bytes: [UInt8] {
        get throws {
            let content = try json().canonicalBytes
            let end: JSONValue = [
                "end": "galley_state", "sha256": .string(SHA256.hexadecimal(of: content)),
            ]
            return content + [0x0A] + end.canonicalBytes + [0x0A]
        }
    }

    private func json() throws -> JSONValue {
        [
            "galley_state": .integer(Self.version), "tool": .string(tool),
            "pipeline": pipeline, "pipeline_name": .string(pipelineName),
            "fingerprint": .string(fingerprint), "inputs": .string(inputHash),
            "resources": .array(resources.map(Self.json)),
            "share": [.integer(Int64(share.index)), .integer(Int64(share.count))],
            "splits": .integer(Int64(splits)),
            "output": try CanonicalEncoder().encodeValue(output),
            "records": .string(recordsName), "failures": .string(failuresName),
            "state": state,
        ]
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
