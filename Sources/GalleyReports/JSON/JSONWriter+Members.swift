// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension JSONWriter {
    /// Writes an object whose members `body` writes.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }

    /// Writes a member that is a string.
    mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes a member that is true or false.
    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        self.value(.bool(value))
    }

    /// Writes a member that is a whole number.
    mutating func member(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    /// Writes a member that is a list.
    mutating func array<Element>(
        _ name: String, of elements: some Sequence<Element>,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// Writes a member that is a list of strings.
    mutating func array(_ name: String, of texts: [String]) {
        array(name, of: texts) { $0.string($1) }
    }

    /// Writes a member that is an object of counts, ordered by the bytes of the names.
    mutating func counts(_ name: String, _ counts: [String: Int]) {
        key(name)
        object { writer in
            for (name, count) in counts.sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
                writer.member(name, count)
            }
        }
    }
}

/// Writes lines in the JSON Lines format.
enum JSONLine {
    /// Appends an object, whose members the closure writes, and a line feed, without copying the
    /// buffer.
    static func append(to bytes: inout [UInt8], _ members: (inout JSONWriter) -> Void) {
        var buffer: [UInt8] = []
        swap(&buffer, &bytes)
        var writer = JSONWriter(.compact, appendingTo: consume buffer)
        writer.object(members)
        writer.endLine()
        bytes = writer.bytes
    }
}
