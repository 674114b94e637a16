// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

extension Resource {
    /// The maximum size, in bytes, of a YAML file that an option names.
    private static let largestYAML = 1 << 24

    /// Makes a resource from the bytes of a file, and parses them if the name ends in .yaml or
    /// .yml.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - name: the name of the file.
    /// - Throws: `OptionFault` with the first faults of the YAML and their positions.
    package init(parsing bytes: [UInt8], of name: String) throws(OptionFault) {
        try self.init(parsing: bytes, of: name, written: name)
    }

    /// Makes a resource like `init(parsing:of:)`, but for a name in which the pipeline contains
    /// variables.
    ///
    /// - Parameter written: the name in the pipeline, with the names of variables instead of their
    ///   values.
    init(parsing bytes: [UInt8], of name: String, written: String) throws(OptionFault) {
        guard let source = Self.yaml(bytes, name: name) else {
            self.init(file: name, written: written, bytes: bytes, tree: nil)
            return
        }
        let document = YAMLDocument(reading: source)
        guard document.diagnostics.isEmpty, let root = document.root, let tree = root.resource
        else {
            throw OptionFault(
                .invalidResource, path: [], Self.summary(of: document.diagnostics))
        }
        self.init(file: name, written: written, bytes: bytes, tree: tree)
    }

    /// Returns the text of all YAML faults of a file, formatted as for a pipeline; nil if there are
    /// none.
    package static func yamlFaults(in bytes: [UInt8], of name: String) -> String? {
        guard let source = yaml(bytes, name: name) else { return nil }
        let diagnostics = YAMLDocument(reading: source).diagnostics.map(\.withoutPipeline)
        return diagnostics.isEmpty ? nil : DiagnosticText(source).render(diagnostics)
    }

    private static func yaml(_ bytes: [UInt8], name: String) -> PipelineSource? {
        let lowered = name.lowercased()
        guard ExactText(lowered).hasSuffix(".yaml") || ExactText(lowered).hasSuffix(".yml") else {
            return nil
        }
        return PipelineSource(name: name, bytes: bytes, limit: largestYAML)
    }

    private static func summary(of diagnostics: [Diagnostic], inFull: Int = 3) -> String {
        let first = diagnostics.prefix(inFull).map { diagnostic in
            let place = diagnostic.range.start
            return "line \(place.line), column \(place.column): \(diagnostic.message)"
        }
        let more = diagnostics.count - inFull
        let text = first.joined(separator: "; ")
        return more > 0 ? "\(text); and \(more) more" : text
    }
}

extension Diagnostic {
    /// The diagnostic without advice that applies only to pipeline files.
    fileprivate var withoutPipeline: Diagnostic {
        switch code {
        case .emptyFile: Diagnostic(code, message, at: range)
        case .fileTooLarge: Diagnostic(code, message, at: range, expected: expected)
        default: self
        }
    }
}

extension YAMLNode {
    /// The node as a tree that is independent of YAML; nil if any part of the node is broken.
    fileprivate var resource: ResourceNode? {
        let content: ResourceNode.Content
        switch self.content {
        case .broken: return nil
        case .scalar:
            guard let json else { return nil }
            content = .scalar(json)
        case .sequence(let items):
            let nodes = items.compactMap(\.resource)
            guard nodes.count == items.count else { return nil }
            content = .list(nodes)
        case .mapping(let entries):
            let members = entries.compactMap(\.resource)
            guard members.count == entries.count else { return nil }
            content = .mapping(members)
        }
        return ResourceNode(content, line: range.start.line, column: range.start.column)
    }
}

extension YAMLEntry {
    fileprivate var resource: ResourceNode.Member? {
        value.resource.map { node in
            ResourceNode.Member(
                key: key, line: keyRange.start.line, column: keyRange.start.column, value: node)
        }
    }
}
