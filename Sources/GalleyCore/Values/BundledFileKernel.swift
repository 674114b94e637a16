// SPDX-License-Identifier: Apache-2.0

import BundledData

/// A file of this repository that is embedded in the program.
///
/// In an extension of this type, each module declares the files that it uses. Only this type
/// handles the pointers of the C target; all other code gets arrays.
package struct BundledFile: Sendable, Hashable {
    /// The path from the root of the repository.
    package let path: String

    /// Makes a reference to a file that the table in `Sources/BundledData/files.c` lists.
    package init(_ path: String) {
        self.path = path
    }

    /// Every embedded file, in the order of the table.
    package static var all: [BundledFile] {
        (0..<bundled_count()).map { unsafe BundledFile(String(cString: bundled_entry($0).path)) }
    }

    /// A copy of the file's content; empty if the table does not list the file.
    package var bytes: [UInt8] {
        for index in 0..<bundled_count() {
            let entry = unsafe bundled_entry(index)
            guard unsafe path == String(cString: entry.path) else { continue }
            return unsafe Array(UnsafeBufferPointer(start: entry.bytes, count: entry.size))
        }
        return []
    }

    /// The file's content as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
