// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads the list `plugins` and adds what the programs offer to the registry.
extension PipelineDecoder {
    /// Runs before anything that names analyzers is read.
    mutating func plugins(_ entry: YAMLEntry?, into file: inout PipelineFile) {
        guard let source = context.plugins else {
            if let entry { faults.append(.notSupported(entry.key, at: entry.keyRange)) }
            return
        }
        var origins: Set<String> = []
        for item in entry.map({ pluginItems($0) }) ?? [] {
            do throws(PluginSource.Refusal) {
                let plugins = try source.open(item)
                guard let origin = plugins.first?.origin, origins.insert(origin).inserted else {
                    continue
                }
                for plugin in plugins { register(plugin, at: item.path.range) }
            } catch {
                file.lacksPlugin = true
                faults.append(.plugin(item.path, error))
            }
        }
        for plugin in source.named where !origins.contains(plugin.origin) {
            register(plugin, at: nil)
        }
    }

    private mutating func register(_ plugin: AnalyzerEntry, at range: YAMLRange?) {
        do throws(RegistryError) {
            try context.registry.register(plugin)
        } catch {
            faults.append(.pluginCollision("\(error)", at: range))
        }
    }

    private mutating func pluginItems(_ entry: YAMLEntry) -> [PluginItem] {
        let nodes = items(entry, of: "programs, such as [plugins/titles.py]")
        return limited(nodes, entry).compactMap { pluginItem($0, of: entry) }
    }

    private mutating func pluginItem(_ node: YAMLNode, of entry: YAMLEntry) -> PluginItem? {
        if let path = node.text, !path.isEmpty {
            return PluginItem(
                path: Located(value: path, range: node.range, written: node.scalar?.written))
        }
        guard node.entries != nil else {
            if !node.isBroken {
                let expected = "a program's path, or a mapping with the key 'path'"
                faults.append(.wrongItem(node, of: entry.key, expected: expected))
            }
            return nil
        }
        let keys = keys(of: node, as: PluginKey.self)
        guard let path = keys[.path].flatMap({ text($0) }) else {
            if keys[.path] == nil {
                faults.append(.missingKey("path", in: node, expected: "path: plugins/titles.py"))
            }
            return nil
        }
        var item = PluginItem(path: path)
        if let entry = keys[.timeLimit] { item.timeLimit = seconds(entry) }
        if let entry = keys[.maxMemory] { item.maxMemory = size(entry) }
        if let entry = keys[.maxRestarts] {
            item.maxRestarts = wholeNumber(entry, in: PluginKey.restarts)
        }
        return item
    }

    private mutating func seconds(_ entry: YAMLEntry) -> Double? {
        let number: Double? =
            switch entry.value.scalar?.value {
            case .int(let number): Double(number)
            case .float(let number): number
            default: nil
            }
        guard let number, PluginKey.seconds.contains(number) else {
            wrongType(entry, expected: "a number of seconds from 0.01 to 86400")
            return nil
        }
        return number
    }
}
