// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A line of JSON Lines.
enum JSONLine {
    /// Appends an object whose members the body writes, and a line feed; the buffer is not copied.
    static func append(to bytes: inout [UInt8], _ members: (inout JSONWriter) -> Void) {
        var buffer: [UInt8] = []
        swap(&buffer, &bytes)
        var writer = JSONWriter(.compact, appendingTo: consume buffer)
        writer.object(members)
        writer.endLine()
        bytes = writer.bytes
    }
}
