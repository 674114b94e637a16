// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Shared libraries that serve as analyzers, built from C by the tests.
enum TestLibrary {
    /// Whether a C compiler is installed.
    static let canBuild = compiler != nil

    private static let compiler = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The folder of the sample analyzer in C and of its header.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Plugins/C").standardizedFileURL.path

    /// Builds a library in the scratch folder from a C file, given by its name there or by its full
    /// path.
    static func build(_ source: String, as name: String, in scratch: TemporaryFolder) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(compiler))
        process.arguments = [
            "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", "-I", folder, "-o",
            scratch.file(name), source.hasPrefix("/") ? source : scratch.file(source),
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// The source of an analyzer in which a word such as `FAIL` in a text causes that behaviour.
    static let obedient = Fixture.text("obedient.c")
}
