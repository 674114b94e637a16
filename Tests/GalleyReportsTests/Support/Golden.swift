// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files with the exact output that tests expect.
///
/// `UPDATE_GOLDENS=1 swift test` rewrites them and fails, so that nobody leaves the switch on.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Goldens")

    /// Compares a text with a golden.
    static func expect(_ actual: String, named name: String) throws {
        let url = folder.appending(path: name)
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", actual != expected {
            try actual.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("rewrote \(name)")
        }
        #expect(actual == expected, "see Tests/GalleyReportsTests/Goldens/\(name)")
    }

}
