// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The entries of a file of stop words, as they are written.
struct StopList: Sendable {
    private(set) var entries: [String] = []

    /// Makes an empty list.
    init() {}

    /// Reads a list: one word to a line; `#` at the start of a line or after a space begins a
    /// comment.
    ///
    /// - Throws: a fault at `option` that names the first line that is not UTF-8.
    init(_ resource: Resource, option: String) throws(OptionFault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = resource.bytes.dropFirst(resource.bytes.starts(with: mark) ? mark.count : 0)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw OptionFault(
                    option: option, "line \(index + 1) of '\(resource.name)' is not UTF-8",
                    expected: "a text in UTF-8, one word to a line")
            }
            add(text)
        }
    }

    private mutating func add(_ line: String) {
        let parts = line.split(whereSeparator: \.isWhitespace).prefix { $0.utf8.first != 0x23 }
        if !parts.isEmpty { entries.append(parts.joined(separator: " ")) }
    }
}
