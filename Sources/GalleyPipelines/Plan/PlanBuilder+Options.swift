// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Hands the options to the analyzers and finds the places of what they complain of.
extension PlanBuilder {
    mutating func configure(_ item: AnalyzerItem, _ entry: AnalyzerEntry) -> ConfiguredAnalyzer? {
        var options: JSONObject = [:]
        var places: [String: YAMLEntry] = [:]
        var hasBroken = false
        for option in item.options {
            places[option.key] = option
            if let value = option.value.json {
                options[option.key] = value
            } else {
                hasBroken = true
            }
        }
        let read = context.readResource
        let result = entry.configure(options) { name throws(OptionFault) in
            let bytes: [UInt8]
            do throws(PipelineContext.ResourceFault) {
                bytes = try read(name)
            } catch {
                throw OptionFault(.unreadableResource, path: [], error.message)
            }
            return try Resource(parsing: bytes, of: name)
        }
        switch result {
        case .success(let analyzer): return analyzer
        case .failure(let list):
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
            return .invalidOptions(fault, of: entry.info.id, at: item.id.range)
        }
        if fault.kind == .unknownOption {
            let names = entry.options.map(\.name)
            let home = KeyHomes(context.registry).home(of: key, unknownIn: entry.info.id)
            return .unknownOption(option, of: entry.info.id, names: names, home: home)
        }
        let description = entry.options.first { $0.name == key }
        let node = option.value.node(at: fault.path.dropFirst())
        return .option(fault, option, node: node, kind: description?.kind)
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
