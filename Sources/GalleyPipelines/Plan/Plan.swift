// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A pipeline that is ready to run: everything resolved, everything checked.
package struct Plan: Sendable {
    /// The pipeline's keys.
    package let file: PipelineFile
    /// What workers do with every document.
    package let engine: EnginePlan
    /// What the file writes, values of the environment beside their variables.
    var root: YAMLNode?
    /// The hashes of these values.
    var variables = VariableHashes()

    /// Makes a plan.
    init(file: PipelineFile, engine: EnginePlan) {
        self.file = file
        self.engine = engine
    }

    /// The conditions that make a run fail, in the order of the file.
    package var gates: [Gate] { file.gates.map(\.value) }

    /// The files that options named, each once, sorted by name; bundled data is not among them.
    package var resources: [Resource] {
        Set(engine.analyzers.flatMap(\.analyzer.resources)).filter { !$0.isBundled }
            .sorted { ExactText($0.name) < ExactText($1.name) }
    }

    /// What the plug-ins say of themselves, each once, sorted.
    package var declarations: [JSONValue] {
        Set(engine.analyzers.compactMap(\.analyzer.declaration)).sorted {
            $0.canonicalBytes.lexicographicallyPrecedes($1.canonicalBytes)
        }
    }

    /// SHA-256 of everything that decides about the result save the documents, in hexadecimal.
    package var fingerprint: String {
        SHA256.hexadecimal(of: resolved.canonicalBytes)
    }
}
