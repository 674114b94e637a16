// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyRunner
import GalleyTesting
import Testing

/// The sample plug-in in Python meets the analyzer contract.
struct PluginLoaderTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Plugins/Python/exclamations.py").standardizedFileURL.path

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func theModelInPythonMeetsTheContract() throws {
        ProcessEnvironment.ignoreBrokenPipes()
        let program = try PluginProgram(PluginCommand(path: Self.path))
        try checkAnalyzer(AnalyzerEntry(program))
    }
}
