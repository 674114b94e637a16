// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// Programs that serve as analyzers, in Python and without the helper module.
enum TestPlugin {
    /// Whether there is a Python to run them.
    static let canRun = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .contains { FileManager.default.isExecutableFile(atPath: $0) }

    /// The source of a plug-in that counts letters x and obeys single words in a text.
    static let obedient = Fixture.text("obedient.py")
}

/// The files in `Fixtures`.
enum Fixture {
    /// The text of a file; empty if it does not exist.
    static func text(_ name: String) -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/\(name)").standardizedFileURL
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
}

extension TemporaryFolder {
    /// Writes a program that can be started.
    func writeProgram(_ text: String, to name: String) throws {
        try write(text, to: name)
        try setPermissions(0o755, of: name)
    }
}
