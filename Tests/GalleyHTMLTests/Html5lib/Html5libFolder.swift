// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The folder with html5lib's tests, which `.ci/test-html5lib` names; they are not part of Galley.
enum Html5libFolder {
    /// The path of the folder; nil if the environment does not name one.
    static let path = ProcessInfo.processInfo.environment["GALLEY_HTML5LIB_TESTS"]

    /// The files of a folder and of the folders in it, with their bytes.
    ///
    /// - Parameters:
    ///   - folder: the name of the folder in html5lib's tests.
    ///   - suffix: the end of the names of the files.
    static func files(in folder: String, endingIn suffix: String) throws -> [(
        name: String, bytes: [UInt8]
    )] {
        let root = URL(filePath: path ?? "").appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
            (name, [UInt8](try Data(contentsOf: root.appending(path: name))))
        }
    }
}

/// Counts the tests of a kind, and records an issue for each that fails.
struct Html5libScore {
    private let kind: String
    private var passed = 0
    private var count = 0

    init(_ kind: String) { self.kind = kind }

    /// Counts a test whose result is compared with the expected one.
    mutating func check(_ name: String, _ actual: [UInt8], _ expected: [UInt8], _ input: [UInt8]) {
        count += 1
        if actual == expected {
            passed += 1
            return
        }
        Issue.record(
            """
            \(name)
            input: \(String(decoding: input, as: UTF8.self))
            expected:
            \(String(decoding: expected, as: UTF8.self))
            actual:
            \(String(decoding: actual, as: UTF8.self))
            """)
    }

    /// Prints the counts; at least one test must have been found.
    func report() {
        print("html5lib \(kind): \(passed) of \(count) passed")
        #expect(count > 0)
    }
}
