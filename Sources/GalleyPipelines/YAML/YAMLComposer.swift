// SPDX-License-Identifier: Apache-2.0

/// Builds the tree of nodes from the parser's events and collects the faults that it meets.
///
/// A fault that leaves the rest readable is noted and its node becomes `.broken`; one that does not
/// is thrown and ends the work.
struct YAMLComposer: ~Copyable {
    /// A node with the number of levels below it.
    struct Composed {
        var node: YAMLNode
        var height = 0
    }

    /// What an alias can stand for.
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
    /// The faults met so far that did not end the work.
    var faults = FaultList()

    /// Starts on a file whose bytes have passed the encoding check.
    init(_ source: PipelineSource) throws(Diagnostic) {
        self.source = source
        characters = CharacterOffsets(source)
        do {
            parser = try YAMLParserHandle(source.bytes[source.contentStart...])
        } catch {
            throw .syntax(error, in: source, characters: CharacterOffsets(source))
        }
    }

    /// Composes the one document of the file.
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

    /// The next event; what the parser cannot read ends the work.
    mutating func next() throws(Diagnostic) -> YAMLEvent {
        do {
            return try parser.next()
        } catch {
            throw .syntax(error, in: source, characters: characters)
        }
    }

    /// The place of an event.
    func range(of event: YAMLEvent) -> YAMLRange {
        source.range(
            characters.byte(ofCharacter: event.start), characters.byte(ofCharacter: event.end))
    }

    /// Composes the node that begins with an event.
    mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> Composed {
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

    /// The place of a collection.
    func span(_ start: YAMLEvent, _ end: YAMLEvent) -> YAMLRange {
        YAMLRange(start: range(of: start).start, end: range(of: end).end)
    }

    private mutating func alias(
        _ name: String, at range: YAMLRange, depth: Int
    ) throws(Diagnostic) -> Composed {
        guard let anchor = anchors[name], !openAnchors.contains(name) else {
            if openAnchors.contains(name) {
                faults.append(.aliasInsideItself(name, at: range))
            } else if !faults.isFull {
                // Nobody remembers more names than a few; the search for a near one stays quick.
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
