// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The result of checking a pipeline file: a plan, or all faults.
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
        self.init(
            node, source: source, context: context, faults: faults,
            variables: substitution.hashes)
    }

    /// Rebuilds a plan from the members `pipeline` and `variables` of `Plan.resolved`.
    ///
    /// A variable must be set to the value that it had in the run; otherwise its written form, such
    /// as `${NAME}`, is used as a text. If that text is not a valid value, the only reported fault
    /// has the code `lostVariable`.
    ///
    /// - Parameters:
    ///   - pipeline: the member `pipeline`.
    ///   - variables: the member `variables`; nil if the pipeline has no variables.
    ///   - name: the name that diagnostics show in place of a file name.
    ///   - context: the environment in which the pipeline is checked.
    package init(
        resolved pipeline: JSONValue, variables: JSONValue? = nil, name: String,
        context: PipelineContext
    ) {
        let source = PipelineSource(name: name, bytes: pipeline.canonicalBytes)
        let node = YAMLNode(pipeline, at: source.range(0, source.bytes.count))
        guard let recorded = variables.flatMap(RecordedVariables.init) else {
            self.init(node, source: source, context: context, faults: [])
            return
        }
        var substitution = VariableSubstitution(
            source, environment: context.environment, recorded: recorded)
        let root = substitution.apply(to: node)
        let check = PipelineCheck(
            root, source: source, context: context, faults: substitution.faults.faults,
            variables: recorded.hashes, recorded: recorded)
        let errors = check.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty, !substitution.lost.isEmpty else {
            self = check
            return
        }
        let places = Set(errors.map(\.range))
        let guilty = substitution.lost.filter { places.contains($0.range) }
        let names = Set((guilty.isEmpty ? substitution.lost : guilty).flatMap(\.names))
        self.init(
            plan: nil, diagnostics: [.lostVariables(names.sorted(), at: source.range(0, 0))])
    }

    private init(
        _ root: YAMLNode, source: PipelineSource, context: PipelineContext, faults: [Diagnostic],
        variables: VariableHashes = VariableHashes(), recorded: RecordedVariables? = nil
    ) {
        var decoder = PipelineDecoder(source, context)
        let file = decoder.file(root)
        var builder = PlanBuilder(file, decoder.context, source)
        builder.variables = variables
        builder.recorded = recorded
        var plan = builder.plan()
        plan.root = root
        let named = file.documents.readers.map(\.name) + [file.documents.format].compactMap(\.self)
        for reader in context.readers where named.contains(reader.name) {
            if let version = reader.version {
                plan.readerVersions[reader.name] = .integer(Int64(version))
            }
        }
        plan.variables = variables
        let all = (faults + decoder.faults.faults + builder.faults.faults).inOrder()
        let hasErrors = all.contains { $0.severity == .error }
        self.init(plan: hasErrors ? nil : plan, diagnostics: all)
    }

    private init(plan: Plan?, diagnostics: [Diagnostic]) {
        self.plan = plan
        self.diagnostics = diagnostics
    }
}
