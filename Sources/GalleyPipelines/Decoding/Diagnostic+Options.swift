// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The faults of an analyzer's options.
extension Diagnostic {
    static func unknownOption(
        _ option: YAMLEntry, of id: String, names: [String], home: String?
    ) -> Diagnostic {
        unknownOption(option, of: id, names: names + CommonOption.names, help: home)
    }

    /// Makes the fault for an option that a component, such as a format, does not have.
    static func unknownOption(
        _ option: YAMLEntry, of id: String, names all: [String], help home: String? = nil
    ) -> Diagnostic {
        let suggestion = home == nil ? NearestName(all).nearest(to: option.key) : nil
        let isLost = home == nil && suggestion == nil
        return Diagnostic(
            .unknownOption, "\(id.quoted) has no option \(option.key.quoted)",
            at: option.keyRange,
            expected: isLost && !all.isEmpty ? "one of \(all.joined(separator: ", "))" : nil,
            suggestion: suggestion, help: home)
    }

    /// Makes the fault for an unknown key in a mapping within an option.
    static func unknownField(
        _ fault: OptionFault, _ option: YAMLEntry, in node: YAMLNode
    ) -> Diagnostic {
        let mapping = node.node(at: fault.path.dropFirst().dropLast())
        var key = ""
        if case .key(let name)? = fault.path.last { key = name }
        let entry = mapping.entries?.first { $0.key == key }
        let suggestion = NearestName(fault.candidates).nearest(to: key)
        return Diagnostic(
            .unknownOption, "\(option.key.quoted): \(fault.message.shown(limit: 300))",
            at: entry?.keyRange ?? option.keyRange,
            expected: suggestion == nil ? fault.expected : nil, suggestion: suggestion)
    }

    /// Makes the diagnostic for a fault in the options of an analyzer, a reader or a format.
    ///
    /// - Parameters:
    ///   - written: the options in the file.
    ///   - options: the options that the component accepts.
    ///   - unknown: makes the diagnostic for an option that the component does not have.
    ///   - whole: makes the diagnostic for a fault that belongs to no single option in the file.
    static func option(
        _ fault: OptionFault, among written: [YAMLEntry], _ options: [OptionDescription],
        in source: PipelineSource, unknown: (YAMLEntry) -> Diagnostic, whole: () -> Diagnostic
    ) -> Diagnostic {
        guard case .key(let key)? = fault.path.first,
            let option = written.last(where: { $0.key == key })
        else { return whole() }
        if fault.kind == .unknownOption {
            return fault.path.count > 1
                ? .unknownField(fault, option, in: option.value) : unknown(option)
        }
        let node = option.value.node(at: fault.path.dropFirst())
        return .option(
            fault, option, node: node, kind: options.first { $0.name == key }?.kind,
            at: fault.bytes.map { source.range(of: $0, in: node) })
    }

    /// Makes the diagnostic for a fault that belongs to no single option of a component.
    static func invalidComponent(
        _ fault: OptionFault, _ message: String, of id: String, at place: YAMLRange
    ) -> Diagnostic {
        var message = message
        if case .key(let key)? = fault.path.first { message = "\(key.quoted): \(message)" }
        return Diagnostic(
            .invalidResource, "\(id.quoted): \(message.shown(limit: 300))", at: place,
            expected: fault.expected?.shown(limit: 300))
    }

    /// Makes the diagnostic for a fault that an analyzer found in one of its options.
    static func option(
        _ fault: OptionFault, _ option: YAMLEntry, node: YAMLNode, kind: OptionKind?,
        at part: YAMLRange? = nil
    ) -> Diagnostic {
        let whole = node.range.start == node.range.end ? option.keyRange : node.range
        let place = part ?? whole
        if let fault = hidden(fault, option, node: node, kind: kind, at: place) { return fault }
        switch fault.kind {
        case .unreadableResource:
            return unreadable(fault, option, node: node, kind: kind)
        case .invalidResource:
            return Diagnostic(
                .invalidResource, "\(option.key.quoted): \(fault.message.shown(limit: 300))",
                at: place, expected: fault.expected?.shown(limit: 300),
                suggestion: suggestion(fault, node))
        case .unknownOption, .wrongType, .invalidValue:
            let isPlain = fault.message.hasPrefix("found ")
            let found = isPlain ? "found \(node.described)" : fault.message.shown(limit: 300)
            let word = node.text ?? ""
            return Diagnostic(
                .wrongOption, "wrong value for \(option.key.quoted): \(found)", at: place,
                expected: kind?.words(for: fault.expected) ?? fault.expected?.shown(limit: 300),
                suggestion: NearestName(fault.candidates).nearest(to: word),
                help: node.optionHelp(for: fault, kind: kind))
        }
    }

    /// Makes the fault for a value that contains variables, without showing the values of the
    /// variables; returns nil if the analyzer's own description of the fault can be shown.
    private static func hidden(
        _ fault: OptionFault, _ option: YAMLEntry, node: YAMLNode, kind: OptionKind?,
        at place: YAMLRange
    ) -> Diagnostic? {
        let values = option.value.valuesOfVariables
        let words = [fault.message, fault.expected ?? ""]
        let isQuoted = values.contains { value in
            !value.isEmpty && words.contains { $0.utf8.contains(value.utf8) }
        }
        guard node.holdsVariable && !isOfFile(fault, kind) || isQuoted else { return nil }
        let shown = node.holdsVariable ? node : option.value
        let code: DiagnosticCode =
            switch fault.kind {
            case .unreadableResource: .unreadableResource
            case .invalidResource: .invalidResource
            default: .wrongOption
            }
        return Diagnostic(
            code, "wrong value for \(option.key.quoted): found \(shown.described)", at: place,
            expected: kind?.words(for: kind?.expectation),
            help: "the value of its variable is not valid")
    }

    /// Returns whether a fault is in the content of a file, not in the name of the file.
    private static func isOfFile(_ fault: OptionFault, _ kind: OptionKind?) -> Bool {
        guard case .resource = kind else { return false }
        return fault.kind == .invalidResource || fault.kind == .unreadableResource
    }

    /// The name that the user probably meant by the faulty part of a text; nil if no name is
    /// similar.
    private static func suggestion(_ fault: OptionFault, _ node: YAMLNode) -> String? {
        guard let bytes = fault.bytes, let text = node.text?.utf8, !fault.candidates.isEmpty else {
            return nil
        }
        let word = String(decoding: Array(text)[bytes.clamped(to: 0..<text.count)], as: UTF8.self)
        return NearestName(fault.candidates).nearest(to: word)
    }

    private static func unreadable(
        _ fault: OptionFault, _ option: YAMLEntry, node: YAMLNode, kind: OptionKind?
    ) -> Diagnostic {
        var bundled: [String] = []
        if case .resource(let names) = kind { bundled = names }
        let name = node.scalar?.shown ?? ""
        return Diagnostic(
            .unreadableResource,
            "cannot read \(name.quoted) for \(option.key.quoted): \(fault.message.shown(limit: 200))",
            at: node.range, expected: kind?.words(for: kind?.expectation),
            suggestion: NearestName(bundled).nearest(to: name))
    }

    /// Makes the diagnostic for a fault in an analyzer's options that does not belong to a single
    /// option in the pipeline file.
    static func invalidOptions(
        _ fault: OptionFault, of id: String, _ item: AnalyzerItem
    ) -> Diagnostic {
        var message = fault.message
        let values = item.options.flatMap(\.value.valuesOfVariables)
        if values.contains(where: { !$0.isEmpty && fault.message.utf8.contains($0.utf8) }) {
            message = "the value of a variable is not valid"
        }
        return invalidComponent(fault, message, of: id, at: item.id.range)
    }
}

extension YAMLNode {
    /// Returns the node at the end of a path, or the last node on the path that exists.
    func node(at path: ArraySlice<OptionFault.PathElement>) -> YAMLNode {
        guard let step = path.first else { return self }
        let next: YAMLNode? =
            switch step {
            case .key(let key): entries?.first { $0.key == key }?.value
            case .index(let index): items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
        return next?.node(at: path.dropFirst()) ?? self
    }

    /// The texts into which values of variables were inserted.
    fileprivate var valuesOfVariables: [String] {
        switch content {
        case .broken: []
        case .scalar(let scalar): scalar.written == nil ? [] : [scalar.text]
        case .sequence(let items): items.flatMap(\.valuesOfVariables)
        case .mapping(let entries): entries.flatMap(\.value.valuesOfVariables)
        }
    }

    /// Returns advice for some kinds of wrong values, such as a single value instead of a list; nil
    /// for others.
    fileprivate func optionHelp(for fault: OptionFault, kind: OptionKind?) -> String? {
        guard let scalar, fault.kind == .wrongType else { return nil }
        if case .list = kind, scalar.value != .null, fault.path.count == 1 {
            return "put it in brackets: [\(scalar.shown.shown())]"
        }
        return quotesHelp(for: fault.expected ?? "")
    }
}

extension OptionKind {
    /// Returns a description of the values that this kind allows; nil if `expectation` is not the
    /// text of `self.expectation`.
    func words(for expectation: String?) -> String? {
        guard expectation == self.expectation else { return nil }
        switch self {
        case .choice(let words): return "one of \(words.joined(separator: ", "))"
        case .resource(let bundled) where !bundled.isEmpty:
            return "one of \(bundled.joined(separator: ", ")), or a file's path"
        case .number(let range?):
            return "a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
        default: return expectation
        }
    }

    /// Returns the text of a number, without decimals if the number is whole.
    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
