// SPDX-License-Identifier: Apache-2.0

/// The outcome of reading a file as YAML: a tree as far as one could be had, and all faults.
package struct YAMLDocument: Sendable {
    /// The tree, or nil if a fault ended the reading.
    package let root: YAMLNode?
    /// The faults in the order of the file.
    package let diagnostics: [Diagnostic]

    /// Reads the bytes of a file; never traps, whatever they are.
    package init(reading source: PipelineSource) {
        var faults: [Diagnostic] = []
        root = Self.compose(source, faults: &faults)
        diagnostics = faults.inOrder()
    }

    private static func compose(
        _ source: PipelineSource, faults: inout [Diagnostic]
    ) -> YAMLNode? {
        if let fault = EncodingCheck(source).fault() {
            faults.append(fault)
            return nil
        }
        do throws(Diagnostic) {
            var composer = try YAMLComposer(source)
            defer { faults += composer.faults.faults }
            return try composer.document()
        } catch {
            faults.append(error)
            return nil
        }
    }
}
