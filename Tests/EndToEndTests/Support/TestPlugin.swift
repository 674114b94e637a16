// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// Python programs that serve as analyzers and do not need the helper module `galley.py`.
enum TestPlugin {
    /// Whether Python is installed.
    static let canRun = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .contains { FileManager.default.isExecutableFile(atPath: $0) }

    /// The source of the helper module `galley.py`.
    static let module = Fixture.text("../../../Plugins/Python/galley.py")

    /// The source of a plug-in that counts the letter x; a word such as `EXIT` in a text causes
    /// that behaviour.
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
    /// Writes an executable file.
    func writeProgram(_ text: String, to name: String) throws {
        try write(text, to: name)
        try setPermissions(0o755, of: name)
    }
}
