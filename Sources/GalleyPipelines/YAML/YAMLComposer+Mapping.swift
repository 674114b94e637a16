// SPDX-License-Identifier: Apache-2.0

extension YAMLComposer {
    /// A mapping while it is read.
    private struct Pending {
        var entries: [YAMLEntry] = []
        var places: [String: YAMLRange] = [:]
        var merge: YAMLNode?
        var height = 0
    }

    /// Composes the mapping that begins with an event.
    mutating func mapping(_ start: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
        var pending = Pending()
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                let entries = merged(pending)
                let node = YAMLNode(content: .mapping(entries), range: span(start, event))
                return Composed(node: node, height: pending.height + 1)
            }
            try entry(event, depth: depth, into: &pending)
        }
    }

    private mutating func entry(
        _ event: YAMLEvent, depth: Int, into pending: inout Pending
    ) throws(Diagnostic) {
        let key = try key(event, depth: depth)
        let value = try node(next(), depth: depth + 1)
        guard let key else { return }
        pending.height = max(pending.height, value.height)
        let keyRange = range(of: event)
        if let first = pending.places[key.text] {
            faults.append(.duplicateKey(key.text, at: keyRange, first: first))
            return
        }
        pending.places[key.text] = keyRange
        if key.isMerge {
            pending.merge = value.node
        } else {
            let entry = YAMLEntry(key: key.text, keyRange: keyRange, value: value.node)
            pending.entries.append(entry)
        }
    }

    /// The text of a key, or nil if it can be none; the fault is noted.
    private mutating func key(
        _ event: YAMLEvent, depth: Int
    ) throws(Diagnostic) -> (text: String, isMerge: Bool)? {
        let composed = try node(event, depth: depth + 1)
        if case .alias = event.kind {
            faults.append(.aliasAsKey(at: range(of: event)))
            return nil
        }
        guard !composed.node.isBroken else { return nil }
        guard let text = composed.node.text else {
            faults.append(.keyIsNotText(composed.node))
            return nil
        }
        return (text, text == "<<" && composed.node.scalar?.style == .plain)
    }

    /// The entries with those that `<<` brings in; the mapping's own keys win, then earlier sources.
    private mutating func merged(_ pending: Pending) -> [YAMLEntry] {
        guard let merge = pending.merge, !merge.isBroken else { return pending.entries }
        var entries = pending.entries
        var known = Set(pending.places.keys)
        for part in merge.items ?? [merge] where !part.isBroken {
            guard let added = part.entries else {
                faults.append(.mergeIsNoMapping(part))
                continue
            }
            for entry in added where known.insert(entry.key).inserted { entries.append(entry) }
        }
        return entries
    }
}
