// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Hands the options to the analyzers and finds the places of what they complain of.
extension PlanBuilder {
    /// Sets an analyzer's options; notes what is wrong with them.
    mutating func setOptions(_ item: AnalyzerItem, _ entry: AnalyzerEntry) -> AnalyzerWithOptions? {
        var options: JSONObject = [:]
        for option in item.options { options[option.key] = option.value.json }
        let read = context.readResource
        let result = entry.setOptions(options) { value throws(OptionFault) in
            let place = ResourcePlace(value, item, entry, self)
            let bytes: [UInt8]
            do throws(PipelineContext.ResourceFault) {
                bytes = try read(recorded == nil ? place.name : place.writtenName)
            } catch {
                throw OptionFault(.unreadableResource, path: [], error.message)
            }
            return try Resource(parsing: bytes, of: place.name, written: place.writtenName)
        }
        return value(of: result, item, entry)
    }

    /// Loads the analyzers of all items, at the same time where there are processors for it: for a
    /// small page most of a run's time goes into understanding lexicons.
    mutating func load(_ items: [ResolvedItem]) -> [ResolvedItem] {
        let results = items.map(\.withOptions).concurrentMap { $0?.load() }
        return zip(items, results).map { item, result in
            var item = item
            if let result { item.analyzer = value(of: result, item.item, item.entry) }
            if let options = item.analyzer.flatMap({ written($0, item.item) }) {
                item.analyzer?.written = options
            }
            return item
        }
    }

    /// The options as the pipeline writes them; nil if no variable is among them.
    private func written(
        _ analyzer: ConfiguredAnalyzer, _ item: AnalyzerItem
    ) -> WrittenOptions? {
        guard item.options.contains(where: \.value.holdsVariable) else { return nil }
        var (shown, escaped) = (WrittenOverlay(isEscaped: false), WrittenOverlay(isEscaped: true))
        var both = [
            shown.members(analyzer.options, item.options, at: []),
            escaped.members(analyzer.options, item.options, at: []),
        ]
        // A file may lie in the folder of a plug-in, which its name has.
        for resource in analyzer.resources where resource.name != resource.fileName {
            let names: [JSONValue] = [.string(resource.name), .string(resource.fileName)]
            for (key, value) in analyzer.options where names.contains(value) {
                for index in both.indices { both[index][key] = .string(resource.name) }
            }
        }
        return WrittenOptions(
            shown: both[0], escaped: both[1], plain: escaped.plain,
            variables: variables.json(of: escaped.names))
    }

    /// What came of an analyzer; its faults are noted.
    private mutating func value<Value>(
        of result: Result<Value, AnalyzerEntry.FaultList>, _ item: AnalyzerItem,
        _ entry: AnalyzerEntry
    ) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let list):
            let places = Dictionary(
                item.options.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
            let hasBroken = item.options.contains { $0.value.json == nil }
            // What misses a broken option complains of a fault that is known already.
            for fault in list.faults where !(hasBroken && fault.kind == .invalidResource) {
                if faults.isFull { break }
                faults.append(diagnostic(fault, at: places, of: item, entry))
            }
            return nil
        }
    }

    private func diagnostic(
        _ fault: OptionFault, at places: [String: YAMLEntry], of item: AnalyzerItem,
        _ entry: AnalyzerEntry
    ) -> Diagnostic {
        guard case .key(let key)? = fault.path.first, let option = places[key] else {
            return .invalidOptions(fault, of: entry.info.id, item)
        }
        if fault.kind == .unknownOption, fault.path.count > 1 {
            return .unknownField(fault, option, in: option.value)
        }
        if fault.kind == .unknownOption {
            let names = entry.options.map(\.name)
            let home = KeyHomes(context.registry).home(of: key, unknownIn: entry.info.id)
            return .unknownOption(option, of: entry.info.id, names: names, home: home)
        }
        let description = entry.options.first { $0.name == key }
        let node = option.value.node(at: fault.path.dropFirst())
        let place = fault.bytes.map { source.range(of: $0, in: node) }
        return .option(fault, option, node: node, kind: description?.kind, at: place)
    }
}

extension YAMLNode {
    /// The node at the end of a path, as far as the path can be followed.
    func node(at path: ArraySlice<OptionFault.PathElement>) -> YAMLNode {
        guard let step = path.first else { return self }
        let next: YAMLNode? =
            switch step {
            case .key(let key): entries?.first { $0.key == key }?.value
            case .index(let index): items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
        return next?.node(at: path.dropFirst()) ?? self
    }
}
