// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An element with everything inside.
struct XMLElement {
    /// The name.
    let name: XMLName
    /// The attributes.
    let attributes: [XMLAttribute]
    /// The texts and elements inside, in their order.
    fileprivate(set) var children: [Child] = []

    /// What an element contains.
    enum Child {
        /// Text; never next to another text.
        case text(String)
        /// An element.
        case element(XMLElement)
    }

    /// The elements directly inside.
    var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, as it is written.
    var text: String {
        var text = ""
        appendText(to: &text)
        return text
    }

    private func appendText(to text: inout String) {
        for child in children {
            switch child {
            case .text(let found): text += found
            case .element(let element): element.appendText(to: &text)
            }
        }
    }

    /// The elements directly inside with a local name, in any namespace.
    func all(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

    /// The first element directly inside with a local name; nil if there is none.
    func first(_ local: String) -> XMLElement? { elements.first { $0.name.local == local } }

    /// The first element directly inside with a name in a namespace; nil if there is none.
    func first(_ local: String, _ space: XMLSpace) -> XMLElement? {
        elements.first { $0.name.is(local, space) }
    }

    /// The element at the end of a path of local names; nil if there is none.
    func first(at path: String...) -> XMLElement? {
        path.reduce(self as XMLElement?) { $0?.first($1) }
    }

    /// The text inside without white space at both ends; nil if there is no text.
    var trimmedText: String? {
        let text = XMLText.trimmed(text)
        return text.isEmpty ? nil : text
    }
}

/// An element that was read as a whole, or the reason why it was not.
struct XMLRecord {
    /// The element; nil if it is too large.
    let element: XMLElement?
    /// The line on which the element begins, from 1.
    let line: Int
    /// The first place inside that is not well-formed; nil if there is none.
    let fault: XMLFault?
}

extension XMLEvents {
    /// Reads an element that has begun to its end.
    ///
    /// - Parameters:
    ///   - start: the beginning, which was the last event.
    ///   - limit: the maximum number of bytes of its texts and attributes.
    /// - Throws: an error of the source.
    func record(_ start: XMLStart, limit: Int) throws -> XMLRecord {
        var open = [XMLElement(name: start.name, attributes: start.attributes)]
        var fault: XMLFault?
        var size = Self.size(start)
        while let event = try next() {
            switch event {
            case .start(let start):
                size += Self.size(start)
                open.append(XMLElement(name: start.name, attributes: start.attributes))
            case .text(let text):
                size += text.utf8.count
                if size <= limit { open[open.count - 1].append(text) }
            case .fault(let found): fault = fault ?? found
            case .end:
                let closed = open.removeLast()
                guard !open.isEmpty else {
                    let element = size <= limit ? closed : nil
                    return XMLRecord(element: element, line: start.line, fault: fault)
                }
                if size <= limit { open[open.count - 1].children.append(.element(closed)) }
            }
        }
        let cut = XMLFault(
            reason: .malformed,
            message: "the text ends within the element '\(start.name.qualified)'",
            line: start.line)
        return XMLRecord(element: nil, line: start.line, fault: fault ?? cut)
    }

    private static func size(_ start: XMLStart) -> Int {
        // An element takes memory even if it is empty.
        start.attributes.reduce(32) { $0 + 32 + $1.value.utf8.count }
    }
}

extension XMLElement {
    fileprivate mutating func append(_ text: String) {
        if case .text(var before)? = children.last {
            // The text must have one owner, so that it is not copied.
            children.removeLast()
            before += text
            children.append(.text(before))
        } else {
            children.append(.text(text))
        }
    }
}
