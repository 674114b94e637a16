// SPDX-License-Identifier: Apache-2.0

/// Builds the tree of nodes from the parser's events and collects faults.
///
/// If the rest of the file can still be read after a fault, the fault is recorded and its node
/// becomes `.broken`; any other fault is thrown and ends the composition.
struct YAMLComposer: ~Copyable {
    /// A node with the number of nesting levels below it.
    private struct Composed {
        var node: YAMLNode
        var height = 0
    }

    /// The node that an anchor names; an alias of the anchor has this node as its value.
    private struct Anchor {
        let composed: Composed
        let size: Int
    }

    private let source: PipelineSource
    private let characters: CharacterOffsets
    private var parser: YAMLParserHandle
    private var anchors: [String: Anchor] = [:]
    private var openAnchors: Set<String> = []
    private var nodeCount = 0
    private var aliasedNodes = 0
    /// The faults found so far that did not end the composition.
    private(set) var faults = FaultList()

    /// Makes a composer for a file whose bytes have passed the encoding check.
    init(_ source: PipelineSource) throws(Diagnostic) {
        self.source = source
        characters = CharacterOffsets(source)
        do {
            parser = try YAMLParserHandle(source.bytes[source.contentStart...])
        } catch {
            throw .syntax(error, in: source, characters: CharacterOffsets(source))
        }
    }

    /// Builds the tree of the YAML document in the file.
    mutating func document() throws(Diagnostic) -> YAMLNode {
        _ = try next()
        let first = try next()
        guard case .documentStart = first.kind else { throw .emptyFile(source) }
        let root = try node(next(), depth: 0)
        _ = try next()
        let last = try next()
        if case .documentStart = last.kind {
            faults.append(.severalDocuments(at: range(of: last)))
        }
        return root.node
    }

    /// Returns the next event; throws a fault if the syntax is wrong.
    private mutating func next() throws(Diagnostic) -> YAMLEvent {
        do {
            return try parser.next()
        } catch {
            throw .syntax(error, in: source, characters: characters)
        }
    }

    /// Returns the range of an event.
    private func range(of event: YAMLEvent) -> YAMLRange {
        source.range(
            characters.byte(ofCharacter: event.start), characters.byte(ofCharacter: event.end))
    }

    /// Builds the node that begins with an event.
    private mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
        if case .alias(let name) = event.kind {
            return try alias(name, at: range(of: event), depth: depth)
        }
        let sizeBefore = nodeCount
        nodeCount += 1
        if let anchor = event.anchor { openAnchors.insert(anchor) }
        var composed = try unanchored(event, depth: depth)
        if let fault = tagFault(of: event, on: composed.node) {
            faults.append(fault)
            composed.node.content = .broken
        }
        if let anchor = event.anchor {
            openAnchors.remove(anchor)
            anchors[anchor] = Anchor(composed: composed, size: nodeCount - sizeBefore)
        }
        return composed
    }

    private mutating func unanchored(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed
    {
        switch event.kind {
        case .scalar(let text, let style):
            let isText = event.tag == YAMLTag.text || event.tag == YAMLTag.nonSpecific
            let scalar = YAMLScalar(text: text, style: style, isTaggedAsText: isText)
            return Composed(node: YAMLNode(content: .scalar(scalar), range: range(of: event)))
        case .sequenceStart where depth < YAMLLimits.depth:
            return try sequence(event, depth: depth)
        case .mappingStart where depth < YAMLLimits.depth:
            return try mapping(event, depth: depth)
        default: throw .tooDeep(at: range(of: event))
        }
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
        var items: [YAMLNode] = []
        var height = 0
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind {
                let node = YAMLNode(content: .sequence(items), range: span(start, event))
                return Composed(node: node, height: height + 1)
            }
            let item = try node(event, depth: depth + 1)
            items.append(item.node)
            height = max(height, item.height)
        }
    }

    /// Returns the range of a collection.
    private func span(_ start: YAMLEvent, _ end: YAMLEvent) -> YAMLRange {
        YAMLRange(start: range(of: start).start, end: range(of: end).end)
    }

    private mutating func alias(
        _ name: String, at range: YAMLRange, depth: Int
    ) throws(Diagnostic) -> Composed {
        guard let anchor = anchors[name], !openAnchors.contains(name) else {
            if openAnchors.contains(name) {
                faults.append(.aliasInsideItself(name, at: range))
            } else if !faults.isFull {
                // A similar name is searched only if there are few names, so that the search is
                // fast.
                let known = anchors.count <= 100 ? anchors.keys.sorted() : []
                faults.append(.unknownAlias(name, known: known, at: range))
            }
            return Composed(node: YAMLNode(content: .broken, range: range))
        }
        aliasedNodes += anchor.size
        if aliasedNodes > YAMLLimits.aliasedNodes { throw .aliasBomb(at: range) }
        if depth + anchor.composed.height > YAMLLimits.depth { throw .tooDeep(at: range) }
        nodeCount += anchor.size
        return anchor.composed
    }

    private func tagFault(of event: YAMLEvent, on node: YAMLNode) -> Diagnostic? {
        guard let tag = event.tag, !YAMLTag.fits(tag, node) else { return nil }
        return .tag(YAMLTag.short(tag), at: range(of: event))
    }
}

extension YAMLComposer {
    /// A mapping that is being read.
    private struct Pending {
        var entries: [YAMLEntry] = []
        var places: [String: YAMLRange] = [:]
        var merge: YAMLNode?
        var height = 0
    }

    /// Builds the mapping that begins with an event.
    private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
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

    /// Returns the text of a key; for an invalid key, records the fault and returns nil.
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

    /// Returns the entries of a mapping, including those that `<<` merges into it; the mapping's
    /// own keys have priority, then those of the mappings that are merged first.
    private mutating func merged(_ pending: Pending) -> [YAMLEntry] {
        guard let merge = pending.merge, !merge.isBroken else { return pending.entries }
        var entries = pending.entries
        var known = Set(pending.places.keys)
        for part in merge.items ?? [merge] where !part.isBroken {
            guard let added = part.entries else {
                faults.append(.mergeIsNotMapping(part))
                continue
            }
            for entry in added where known.insert(entry.key).inserted { entries.append(entry) }
        }
        return entries
    }
}

/// The limits of a YAML file.
enum YAMLLimits {
    /// The maximum depth of nested lists and mappings.
    static let depth = 100
    /// The maximum number of nodes to which all aliases together may expand.
    static let aliasedNodes = 100_000
}
