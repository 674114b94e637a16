// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// From the bytes of a pipeline file to a plan, or to everything that is wrong with them.
package struct PipelineCheck: Sendable {
    /// The plan; nil if there is any error.
    package let plan: Plan?
    /// All faults, in the order of the file.
    package let diagnostics: [Diagnostic]

    /// Checks a pipeline file.
    package init(_ source: PipelineSource, context: PipelineContext) {
        let document = YAMLDocument(reading: source)
        guard let root = document.root else {
            self.init(plan: nil, diagnostics: document.diagnostics)
            return
        }
        var substitution = VariableSubstitution(source, environment: context.environment)
        let node = substitution.apply(to: root)
        let faults = document.diagnostics + substitution.faults.faults
        self.init(node, source: source, context: context, faults: faults)
    }

    /// Rebuilds a plan from the `pipeline` member of what `Plan.resolved` gave.
    ///
    /// - Parameter name: how diagnostics call the place that the value comes from.
    package init(resolved pipeline: JSONValue, name: String, context: PipelineContext) {
        let source = PipelineSource(name: name, bytes: pipeline.canonicalBytes)
        let node = YAMLNode(pipeline, at: source.range(0, source.bytes.count))
        self.init(node, source: source, context: context, faults: [])
    }

    private init(
        _ root: YAMLNode, source: PipelineSource, context: PipelineContext, faults: [Diagnostic]
    ) {
        var decoder = PipelineDecoder(source, context)
        let file = decoder.file(root)
        var builder = PlanBuilder(file, decoder.context, source)
        let plan = builder.plan()
        let all = (faults + decoder.faults.faults + builder.faults.faults).inOrder()
        let hasErrors = all.contains { $0.severity == .error }
        self.init(plan: hasErrors ? nil : plan, diagnostics: all)
    }

    private init(plan: Plan?, diagnostics: [Diagnostic]) {
        self.plan = plan
        self.diagnostics = diagnostics
    }
}
