// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyReaders
import Testing

/// The page about inputs, which is written by hand.
struct InputsPageTests {
    @Test func everyReaderIsInTheTable() throws {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let page = try String(contentsOf: root.appending(path: "docs/inputs.md"), encoding: .utf8)
        for entry in ReaderRegistry.builtIn.entries {
            let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(entry.info.id)` |") }
            #expect(row != nil, "\(entry.info.id)")
            for ending in entry.info.endings.prefix(3) {
                #expect(row?.contains(ending) == true, "\(entry.info.id): \(ending)")
            }
        }
    }
}
