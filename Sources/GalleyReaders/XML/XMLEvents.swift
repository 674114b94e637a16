// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Something in an XML text.
enum XMLEvent {
    /// An element begins.
    case start(XMLStart)
    /// The element that began last, and has not ended, ends.
    case end
    /// Text; several events may follow one another.
    case text(String)
    /// The text is not well-formed here; it is read on if the parser can go on.
    case fault(XMLFault)
}

/// The beginning of an element.
struct XMLStart {
    /// The name.
    let name: XMLName
    /// The attributes, without declarations of namespaces.
    let attributes: [XMLAttribute]
    /// The line, from 1.
    let line: Int
}

/// A place that is not well-formed.
struct XMLFault {
    /// The kind of failure that it is.
    let reason: FailureReason
    /// The fault in words, with a lower-case first word and no full stop.
    let message: String
    /// The line, from 1.
    let line: Int
}

/// Reads an XML text from event to event, without keeping more than a part of it in memory.
final class XMLEvents {
    private let kernel: XMLKernel
    private var input: XMLInput
    /// The bytes that were read and not parsed.
    private var pending: [UInt8] = []
    private var hasRead = false
    private var names: [XMLName] = []
    private var position = 0
    private var isAtEnd = false
    /// The error of the source, which is thrown after the events before it.
    private var error: (any Error)?
    /// The number of elements that have begun and not ended.
    private(set) var depth = 0
    /// Whether the text so far has nothing but white space.
    private(set) var isBlank = true
    /// The line of the last event, from 1.
    private(set) var line = 1

    /// The number of bytes that are parsed at once.
    ///
    /// It is always the same, because what the parser does after a fault depends on it.
    private static let chunk = 1 << 16
    /// The maximum number of elements within each other.
    static let deepest = 256

    /// Opens a source.
    ///
    /// - Throws: `DocumentFailure` if libxml2 is not installed or the encoding is not known; an error
    ///   of the source.
    init(_ source: ByteSource, _ settings: ReadSettings) throws {
        input = try XMLInput(source, settings)
        guard let kernel = XMLKernel() else {
            throw source.failure(
                .unsupported,
                "XML is read with libxml2 (Debian's package libxml2), which is not installed",
                part: 0, line: 1)
        }
        self.kernel = kernel
    }

    /// Returns the next event; nil at the end, where elements may be open if the text is cut off.
    ///
    /// - Throws: an error of the source.
    func next() throws -> XMLEvent? {
        while true {
            while position == kernel.count {
                if isAtEnd {
                    if let error { throw error }
                    return nil
                }
                fill()
            }
            let event = kernel.event(position)
            position += 1
            line = event.line + input.skippedLines
            if let found = translate(event) { return found }
        }
    }

    /// Passes over an element that has begun; returns the first fault in it.
    ///
    /// - Throws: an error of the source.
    func skip(_ start: XMLStart) throws -> XMLFault? {
        var fault: XMLFault?
        let outer = depth - 1
        while depth > outer, let event = try next() {
            if case .fault(let found) = event { fault = fault ?? found }
        }
        return fault
    }

    private func fill() {
        while !hasRead, pending.count < Self.chunk {
            do {
                hasRead = try !input.read(into: &pending)
            } catch {
                self.error = error
                hasRead = true
            }
        }
        let chunk = pending.count > Self.chunk ? Array(pending.prefix(Self.chunk)) : pending
        pending.removeFirst(chunk.count)
        isAtEnd = hasRead && pending.isEmpty
        position = 0
        if isBlank { isBlank = NewlineSearch.isBlank(chunk.span) }
        // After an error of the source, what the parser says about the cut says nothing more.
        if !kernel.parse(chunk, isLast: isAtEnd && error == nil) {
            error = NoMemory()
            isAtEnd = true
        }
        while names.count < kernel.nameCount { names.append(kernel.name(names.count)) }
    }

    private func translate(_ event: XMLKernel.Event) -> XMLEvent? {
        switch event.kind {
        case .start: return start(event)
        case .end:
            depth -= 1
            return .end
        case .text: return .text(kernel.text(of: event))
        case .attribute: return nil
        case .fault: return fault(kernel.text(of: event))
        case .overLimit: return .fault(fault(.tooLarge, "its entities expand beyond the limit"))
        case .unknownEntity:
            let name = kernel.text(of: event)
            if let text = EmbeddedHTML.entity(name) { return .text(text) }
            return .fault(
                fault(
                    .malformed,
                    "the entity '\(name)' is not defined in the file, and nothing outside is opened"
                ))
        }
    }

    private func start(_ event: XMLKernel.Event) -> XMLEvent {
        depth += 1
        var attributes: [XMLAttribute] = []
        attributes.reserveCapacity(event.attributes)
        while attributes.count < event.attributes, position < kernel.count {
            let attribute = kernel.event(position)
            guard attribute.kind == .attribute else { break }
            attributes.append(
                XMLAttribute(name: names[attribute.name], value: kernel.text(of: attribute)))
            position += 1
        }
        guard depth <= Self.deepest else {
            position = kernel.count
            isAtEnd = true
            return .fault(
                fault(.tooLarge, "more than \(Self.deepest) elements lie within each other"))
        }
        return .start(
            XMLStart(name: names[event.name], attributes: attributes, line: line))
    }

    /// Makes the fault of a message of the parser.
    private func fault(_ message: String) -> XMLEvent {
        let message = message.prefix { $0 != "\n" }
        let isBadByte = XMLInput.forbiddenNumbers.contains { message.utf8.contains(Array($0.utf8)) }
        if isBadByte { return .fault(fault(.badUTF8, "a byte is not valid UTF-8")) }
        return .fault(fault(.malformed, "not well-formed: \(message)"))
    }

    private func fault(_ reason: FailureReason, _ message: String) -> XMLFault {
        XMLFault(reason: reason, message: message, line: line)
    }
}

/// The error that the memory is full.
private struct NoMemory: Error {}
