// SPDX-License-Identifier: Apache-2.0

import Dispatch
import GalleyCore
import GalleyJSON
import Synchronization

/// Sets the options of the analyzers, and finds the range in the file of each fault of an option.
extension PlanBuilder {
    /// Sets the options of an analyzer and records the faults of the options.
    mutating func setOptions(_ item: AnalyzerItem, _ entry: AnalyzerEntry) -> UnloadedAnalyzer? {
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

    /// Loads the analyzers of all items concurrently.
    ///
    /// Loading is concurrent because, for a small page, most of a run's time is spent parsing
    /// lexicons.
    mutating func load(_ items: [ResolvedItem]) -> [ResolvedItem] {
        let results = items.map(\.withOptions).concurrentMap { $0?.load() }
        return zip(items, results).map { item, result in
            var item = item
            if let result { item.analyzer = value(of: result, item.item, item.entry) }
            if case .failure(let list) = result { item.needsOfValidOptions = list.needs }
            if let options = item.analyzer.flatMap({ written($0, item.item) }) {
                item.analyzer?.written = options
            }
            return item
        }
    }

    /// Returns the options as they are written in the pipeline; nil if they contain no variable.
    private func written(
        _ analyzer: LoadedAnalyzer, _ item: AnalyzerItem
    ) -> WrittenOptions? {
        guard item.options.contains(where: \.value.holdsVariable) else { return nil }
        var (shown, escaped) = (WrittenOverlay(isEscaped: false), WrittenOverlay(isEscaped: true))
        var both = [
            shown.members(analyzer.options, item.options, at: []),
            escaped.members(analyzer.options, item.options, at: []),
        ]
        // The file name of a resource may contain the folder of a plug-in.
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

    /// Returns the value of a result; for a failure, records the faults and returns nil.
    private mutating func value<Value>(
        of result: Result<Value, AnalyzerEntry.FaultList>, _ item: AnalyzerItem,
        _ entry: AnalyzerEntry
    ) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let list):
            let hasBroken = item.options.contains { $0.value.json == nil }
            // The fault of the broken option is already recorded; other faults that may be caused
            // by the absence of this option are left out.
            for fault in list.faults where !(hasBroken && fault.kind == .invalidResource) {
                if faults.isFull { break }
                faults.append(diagnostic(fault, of: item, entry))
            }
            return nil
        }
    }

    private func diagnostic(
        _ fault: OptionFault, of item: AnalyzerItem, _ entry: AnalyzerEntry
    ) -> Diagnostic {
        .option(fault, among: item.options, entry.options, in: source) { option in
            .unknownOption(
                option, of: entry.info.id, names: entry.options.map(\.name),
                home: KeyHomes(context.registry).home(of: option.key, unknownIn: entry.info.id))
        } whole: {
            .invalidOptions(fault, of: entry.info.id, item)
        }
    }
}

/// The names of a file to which an option refers.
private struct ResourcePlace {
    /// The name by which the file is found.
    let name: String
    /// The name in the pipeline, with the names of variables instead of their values.
    let writtenName: String

    /// Finds the names of a file.
    ///
    /// - Parameter value: the value of the option, in which the values of variables are inserted.
    init(_ value: String, _ item: AnalyzerItem, _ entry: AnalyzerEntry, _ builder: PlanBuilder) {
        let scalars = item.options.compactMap { option -> YAMLScalar? in
            guard case .resource = entry.options.first(where: { $0.name == option.key })?.kind,
                let scalar = option.value.scalar, scalar.text.utf8.elementsEqual(value.utf8)
            else { return nil }
            return scalar
        }
        let folder = ExactText(value).hasPrefix("/") ? "" : builder.context.resourceFolder
        // A name that also occurs in an option without variables is not secret, so it is not
        // hidden.
        let scalar = scalars.first { $0.written == nil } ?? scalars.first
        writtenName = folder + (scalar?.shown ?? value)
        let isLost = scalar.map { !$0.lost.isEmpty } ?? false
        let ending = isLost ? builder.recorded?.ending(of: writtenName) ?? "" : ""
        name = folder + value + ending
    }
}

extension Array where Element: Sendable {
    /// Returns the results of a function for every element, in order; the calls run concurrently.
    fileprivate func concurrentMap<Value: Sendable>(
        _ transform: @Sendable (Element) -> Value
    ) -> [Value] {
        guard count > 1 else { return map(transform) }
        let values = Mutex([Value?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let value = transform(self[index])
            values.withLock { $0[index] = value }
        }
        return values.withLock { $0 }.compactMap { $0 }
    }
}
