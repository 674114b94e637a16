// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyRunner
import GalleyTesting
import Testing

/// The model in Python keeps what every analyzer promises.
struct PythonPluginTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Plugins/Python/exclamations.py").standardizedFileURL.path

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func promisesAreKept() throws {
        try checkAnalyzer(AnalyzerEntry(try PluginProgram(path: Self.path)))
    }
}
