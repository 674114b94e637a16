// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Passes on a document or a failure for every element of an XML text that is a record.
struct XMLRecordLoop {
    /// The text.
    let events: XMLEvents
    /// The source of the text.
    let source: ByteSource
    /// The settings of the documents.
    let settings: ReadSettings
    /// The number of records so far.
    private(set) var count = 0
    /// The first fault outside of all records.
    private var fault: XMLFault?

    /// Makes a loop.
    init(_ events: XMLEvents, _ source: ByteSource, _ settings: ReadSettings) {
        self.events = events
        self.source = source
        self.settings = settings
    }

    /// The maximum size of a record with everything that is not its text.
    static func largest(_ settings: ReadSettings) -> Int {
        let (largest, overflows) = settings.maxDocument.multipliedReportingOverflow(by: 4)
        return overflows ? .max : max(largest, 1 << 20)
    }

    /// Reads to the end of the text or until `emit` returns false.
    ///
    /// - Parameters:
    ///   - root: the beginning of the root element, which was the last event.
    ///   - isRecord: whether an element with a name is a record; the depth of the root is 0.
    ///   - event: a function that takes a record, its number from 1 and its line.
    ///   - emit: a function that takes an event.
    /// - Throws: an error of the source; `DocumentFailure` if a place outside of all records is not
    ///   well-formed, so that records may be missing.
    mutating func read(
        root: XMLStart, _ isRecord: (_ name: XMLName, _ depth: Int) -> Bool,
        _ event: (_ record: XMLElement, _ part: Int, _ line: Int) -> ReadEvent,
        _ emit: (ReadEvent) -> Bool
    ) throws {
        var next: XMLEvent? = .start(root)
        while let found = next {
            switch found {
            case .start(let start) where isRecord(start.name, events.depth - 1):
                count += 1
                let record = try events.record(start, limit: Self.largest(settings))
                guard emit(self.event(record, event)) else { return }
            case .fault(let found): fault = fault ?? found
            case .start, .text, .end: break
            }
            next = try events.next()
        }
        if let fault {
            throw source.failure(fault.reason, fault.message, part: 0, line: fault.line)
        }
    }

    private func event(
        _ record: XMLRecord, _ event: (XMLElement, Int, Int) -> ReadEvent
    ) -> ReadEvent {
        if let fault = record.fault {
            return .failure(
                source.failure(fault.reason, fault.message, part: count, line: fault.line))
        }
        guard let element = record.element else {
            return .failure(
                source.failure(.tooLarge, settings.tooLarge, part: count, line: record.line))
        }
        return event(element, count, record.line)
    }
}
