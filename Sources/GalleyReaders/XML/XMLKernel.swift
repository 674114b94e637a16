// SPDX-License-Identifier: Apache-2.0

import CXML

/// libxml2's parser, which is loaded when the first XML is read.
///
/// It never opens a file or the network: entities outside of the text and external document types
/// stay undefined.
@safe final class XMLKernel {
    /// The kinds of events.
    enum Kind {
        /// An element begins or ends.
        case start, end
        /// An attribute of the element that has begun.
        case attribute
        /// Text; several events may follow one another.
        case text
        /// The text is not well-formed.
        case fault
        /// A reference to an entity that the text does not define.
        case unknownEntity
        /// The text was not parsed further, because it exceeds a limit.
        case overLimit
    }

    /// Something that was found in the text.
    struct Event {
        /// The kind.
        let kind: Kind
        /// The number of the name of an element or attribute.
        let name: Int
        /// The line, from 1.
        let line: Int
        /// The number of attributes of an element that begins; they are the next events.
        let attributes: Int
        /// The place of the event's text, the value of an attribute or the message of a fault.
        fileprivate let text: Range<Int>
    }

    private let parser: OpaquePointer

    /// Opens a parser; nil if libxml2 is not installed.
    init?() {
        guard let opened = unsafe gx_open() else { return nil }
        unsafe parser = unsafe opened
    }

    deinit { unsafe gx_close(parser) }

    /// Parses the next bytes, and replaces the events by those that the bytes complete.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8; a character may continue in the next bytes.
    ///   - isLast: whether the text ends after the bytes.
    /// - Returns: false if there is no memory.
    func parse(_ bytes: [UInt8], isLast: Bool) -> Bool {
        var result: Int32 = 0
        var start = 0
        repeat {
            let count = min(bytes.count - start, Int(Int32.max) / 2)
            let isEnd = isLast && start + count == bytes.count
            unsafe bytes.withUnsafeBufferPointer { all in
                let place = unsafe all.baseAddress.map { unsafe $0 + start }
                result = unsafe gx_parse(parser, place, Int32(count), isEnd ? 1 : 0)
            }
            start += count
        } while start < bytes.count
        return result == 0
    }

    /// The number of events.
    var count: Int { Int(unsafe gx_event_count(parser)) }

    /// The event with an index that is less than `count`.
    func event(_ index: Int) -> Event {
        precondition(index >= 0 && index < count)
        guard let events = unsafe gx_events(parser) else { return Self.none }
        let event = unsafe events[index]
        return Event(
            kind: Self.kind(event.kind), name: Int(event.name), line: Int(event.line),
            attributes: Int(event.attributes),
            text: Int(event.offset)..<Int(event.offset + event.length))
    }

    /// The text of an event, valid until more bytes are parsed.
    func text(of event: Event) -> String {
        guard let bytes = unsafe gx_bytes(parser) else { return "" }
        let place = unsafe UnsafeBufferPointer(
            start: bytes + event.text.lowerBound, count: event.text.count)
        return unsafe String(decoding: place, as: UTF8.self)
    }

    /// The number of different names so far.
    var nameCount: Int { Int(unsafe gx_name_count(parser)) }

    /// The name with a number that is less than `nameCount`.
    func name(_ number: Int) -> XMLName {
        precondition(number >= 0 && number < nameCount)
        let name = unsafe gx_name_at(parser, Int32(number))
        let prefix = unsafe name.prefix.map { unsafe String(cString: $0) }
        let space = unsafe name.space.map { unsafe String(cString: $0) }
        return XMLName(
            local: unsafe String(cString: name.local), prefix: prefix ?? "", space: space)
    }

    private static let none = Event(kind: .text, name: 0, line: 1, attributes: 0, text: 0..<0)

    private static func kind(_ kind: Int32) -> Kind {
        switch Int(kind) {
        case Int(gx_start): .start
        case Int(gx_attribute): .attribute
        case Int(gx_end): .end
        case Int(gx_fault): .fault
        case Int(gx_unknown_entity): .unknownEntity
        case Int(gx_over_limit): .overLimit
        default: .text
        }
    }
}
