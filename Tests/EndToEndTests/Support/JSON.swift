// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A report or a record as tests read it.
struct JSON {
    let value: JSONValue

    init(_ bytes: [UInt8]) throws { value = try JSONValue(parsing: bytes) }

    /// The value at a JSON Pointer.
    subscript(_ pointer: String) -> JSONValue? {
        (try? JSONPointer(pointer)).flatMap { $0.value(in: value) }
    }
}
