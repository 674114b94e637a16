// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Decodes `reports` and `documents.readers`: lists of names, and of mappings from a name to options.
extension PipelineDecoder {
    /// Decodes the formats of the report.
    mutating func reports(_ entry: YAMLEntry) -> [ComponentItem] {
        components(
            entry, Components(kind: "report format", known: context.reportFormats),
            example: "formats, such as [terminal, html]")
    }

    /// Decodes the options of readers; programs are decoded by `readerPrograms`.
    mutating func readers(_ entry: YAMLEntry) -> [ComponentItem] {
        components(
            entry, Components(kind: "document format", known: context.readers),
            example: "readers with options, such as [{ csv: { header: false } }]",
            except: isProgram)
    }

    /// Whether an item of `readers` is a program.
    private func isProgram(_ node: YAMLNode) -> Bool {
        node.entries?.contains { $0.key == ReaderProgramKey.command.rawValue } ?? false
    }

    /// Decodes the programs among readers.
    mutating func readerPrograms(
        _ entry: YAMLEntry, into file: inout PipelineFile
    ) -> [ReaderProgram] {
        (entry.value.items ?? []).filter(isProgram).compactMap { node in
            let keys = keys(of: node, as: ReaderProgramKey.self)
            guard let command = keys[.command] else { return nil }
            guard let endings = keys[.endings] else {
                faults.append(.missingKey("endings", in: node, expected: "endings: [parquet]"))
                return nil
            }
            let words = texts(command, of: "a program and its arguments")
            let program = ReaderProgram(
                command: words.map(\.value), endings: self.endings(endings),
                timeLimit: keys[.timeLimit].flatMap { seconds($0) },
                maxMemory: keys[.maxMemory].flatMap { size($0) })
            check(program, words.first, file: &file)
            return program
        }
    }

    /// Records a fault if the user does not allow a program.
    private mutating func check(
        _ program: ReaderProgram, _ first: Located<String>?, file: inout PipelineFile
    ) {
        guard let first, let plugins = context.plugins else { return }
        guard let help = plugins.refusalOfCommand else { return }
        let name = Located(
            value: program.command.joined(separator: " "), range: first.range,
            written: first.written)
        file.lacksPlugin = true
        faults.append(.plugin(name, .notAllowed(help: help)))
    }

    private mutating func endings(_ entry: YAMLEntry) -> [String] {
        let endings = texts(entry, of: "endings of file names, such as [parquet, avro]")
        return endings.map { ending in
            let bytes = ending.value.utf8
            let isPlain = bytes.allSatisfy {
                $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/")
                    && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
            }
            if !isPlain {
                faults.append(
                    Diagnostic(
                        .wrongType, "\(ending.quoted) is not an ending", at: ending.range,
                        expected: "lower case without a dot, such as parquet"))
            }
            return ending.value
        }
    }

    private mutating func components(
        _ entry: YAMLEntry, _ components: Components, example: String,
        except isOther: (YAMLNode) -> Bool = { _ in false }
    ) -> [ComponentItem] {
        var seen: Set<String> = []
        return limited(items(entry, of: example), entry).compactMap { node in
            if node.isBroken || isOther(node) { return nil }
            if let name = node.text, !name.isEmpty {
                let named = Located(
                    value: name, range: node.range, written: node.scalar?.written)
                return component(named, [], components).flatMap { first($0, named, &seen) }
            }
            if let entries = node.entries, let only = entries.first, entries.count == 1 {
                let named = Located(value: only.key, range: only.keyRange)
                return component(only, components).flatMap { first($0, named, &seen) }
            }
            let expected = node.scalar == nil ? "a name, or { name: options }" : "a text"
            faults.append(.wrongItem(node, of: entry.key, expected: expected))
            return nil
        }
    }

    /// Returns the item unless an earlier item has the same name, which is a fault.
    private mutating func first(
        _ item: ComponentItem, _ name: Located<String>, _ seen: inout Set<String>
    ) -> ComponentItem? {
        if seen.insert(item.name).inserted { return item }
        faults.append(
            Diagnostic(
                .noEffect, "\(name.quoted) is listed twice", at: name.range,
                expected: "each name at most once"))
        return nil
    }

    private mutating func component(
        _ entry: YAMLEntry, _ components: Components
    ) -> ComponentItem? {
        let name = Located(value: entry.key, range: entry.keyRange)
        if entry.value.isNull { return component(name, [], components) }
        guard let options = entry.value.entries else {
            wrongType(entry, expected: "a mapping of options")
            return component(name, [], components)
        }
        return component(name, options, components)
    }

    private mutating func component(
        _ name: Located<String>, _ options: [YAMLEntry], _ components: Components
    ) -> ComponentItem? {
        guard let format = components.known.first(where: { $0.name == name.value }) else {
            faults.append(
                .unknownName(components.kind, name, names: components.known.map(\.name)))
            return nil
        }
        var item = ComponentItem(name: name.value)
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
                faults.append(
                    .option(fault, among: options, format.options, in: source) { option in
                        .unknownOption(
                            option, of: format.name, names: format.options.map(\.name))
                    } whole: {
                        .invalidComponent(fault, fault.message, of: format.name, at: name.range)
                    })
            }
        }
        item.resources = resources
        return item
    }

    private func resource(_ name: String) throws(OptionFault) -> Resource {
        let bytes: [UInt8]
        do throws(PipelineContext.ResourceFault) {
            bytes = try context.readResource(name)
        } catch {
            throw OptionFault(.unreadableResource, path: [], error.message)
        }
        return try Resource(parsing: bytes, of: name)
    }
}

/// The formats or the readers that a list may name.
private struct Components {
    /// The kind of component in messages.
    let kind: String
    /// The components.
    let known: [ComponentDescription]
}
