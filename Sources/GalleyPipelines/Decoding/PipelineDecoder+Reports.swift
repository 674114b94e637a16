// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Decodes the list `reports`: names of formats, and mappings from a name to options.
extension PipelineDecoder {
    mutating func reports(_ entry: YAMLEntry) -> [FormatItem] {
        limited(items(entry, of: "formats, such as [terminal, html]"), entry).compactMap { node in
            if node.isBroken { return nil }
            if let name = node.text, !name.isEmpty {
                return report(
                    Located(value: name, range: node.range, written: node.scalar?.written), [])
            }
            if let entries = node.entries, let only = entries.first, entries.count == 1 {
                return report(only)
            }
            faults.append(
                .wrongItem(
                    node, of: entry.key, expected: "the name of a format, or { name: options }"))
            return nil
        }
    }

    private mutating func report(_ entry: YAMLEntry) -> FormatItem? {
        let name = Located(value: entry.key, range: entry.keyRange)
        if entry.value.isNull { return report(name, []) }
        guard let options = entry.value.entries else {
            wrongType(entry, expected: "a mapping of options")
            return report(name, [])
        }
        return report(name, options)
    }

    private mutating func report(
        _ name: Located<String>, _ options: [YAMLEntry]
    ) -> FormatItem? {
        guard let format = context.reportFormats.first(where: { $0.name == name.value }) else {
            faults.append(
                .unknownName("report format", name, names: context.reportFormats.map(\.name)))
            return nil
        }
        var item = FormatItem(name: name.value)
        for option in options {
            if option.value.holdsVariable {
                wrongType(option, expected: "a value without variables")
            } else if let value = option.value.json {
                item.options[option.key] = value
            }
        }
        var resources: [Resource] = []
        do throws(OptionFault) {
            try format.check(item.options) { path throws(OptionFault) in
                let resource = try resource(path)
                resources.append(resource)
                return resource
            }
        } catch {
            for fault in error.all {
                faults.append(diagnostic(fault, options, of: format, at: name.range))
            }
        }
        item.resources = resources
        return item
    }

    private func resource(_ name: String) throws(OptionFault) -> Resource {
        do throws(PipelineContext.ResourceFault) {
            return Resource(file: name, bytes: try context.readResource(name))
        } catch {
            throw OptionFault(.unreadableResource, path: [], error.message)
        }
    }

    private func diagnostic(
        _ fault: OptionFault, _ options: [YAMLEntry], of format: FormatDescription,
        at place: YAMLRange
    ) -> Diagnostic {
        guard case .key(let key)? = fault.path.first,
            let option = options.first(where: { $0.key == key })
        else { return .invalidComponent(fault, of: format.name, at: place) }
        if fault.kind == .unknownOption, fault.path.count == 1 {
            return .unknownOption(option, of: format.name, names: format.options.map(\.name))
        }
        return .option(
            fault, option, node: option.value.node(at: fault.path.dropFirst()),
            kind: format.options.first { $0.name == key }?.kind)
    }
}
