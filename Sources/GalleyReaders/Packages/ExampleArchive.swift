// SPDX-License-Identifier: Apache-2.0

/// A ZIP archive of a few texts, which examples and tests of readers of archives need.
package enum ExampleArchive {
    /// Returns an archive whose files are not compressed (APPNOTE, 4.3).
    ///
    /// - Parameter files: the names and the texts of the files, in their order.
    package static func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
        zip(files.map { ($0.name, Array($0.text.utf8)) })
    }

    /// Returns an archive whose files are not compressed.
    ///
    /// - Parameter files: the names and the bytes of the files, in their order.
    package static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var list: [UInt8] = []
        for (name, bytes) in files {
            let offset = archive.count
            let common = properties(name: Array(name.utf8), bytes)
            archive += number(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
            list +=
                number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10)
                + number(offset, 4) + Array(name.utf8)
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2)
            + number(files.count, 2) + number(list.count, 4) + number(archive.count, 4)
            + number(0, 2)
        return archive + list + end
    }

    /// The fields that the header of a file and its row in the list have in common.
    private static func properties(name: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        // The flag says that the name is UTF-8; the date is 1 January 1980.
        number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(33, 2)
            + number(Int(checksum(bytes)), 4) + number(bytes.count, 4) + number(bytes.count, 4)
            + number(name.count, 2) + number(0, 2)
    }

    private static func number(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
    }

    /// CRC-32 (ISO/IEC 13239).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
            }
        }
    }
}
