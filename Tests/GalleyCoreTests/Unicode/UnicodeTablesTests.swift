// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import GalleyCore

struct UnicodeTablesTests {
    private static let database = "/usr/share/unicode"

    /// Whether Python is installed, and Unicode's database in the version of the tables.
    private static var canGenerate: Bool {
        let path = database + "/PropList.txt"
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"),
            let properties = try? String(contentsOfFile: path, encoding: .utf8)
        else { return false }
        return properties.hasPrefix("# PropList-\(UnicodeTables.version).txt")
    }

    private static var sources: URL {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "Sources/GalleyCore/Unicode")
    }

    @Test(
        .enabled(if: canGenerate),
        arguments: [
            "UnicodeTables.swift", "Folding/CaseFoldingTables.swift",
            "Graphemes/GraphemeTables.swift", "Normalization/NormalizationTables.swift",
            "ScriptTables.swift", "Sentences/SentenceTables.swift",
        ])
    func theTablesAreUpToDate(_ file: String) throws {
        let script = Self.sources.appending(path: "generate-tables.py")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [script.path, "--print", file]
        process.standardOutput = output
        try process.run()
        let generated = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        let committed = try Data(contentsOf: Self.sources.appending(path: file))
        #expect(
            generated == committed,
            "stale: run python3 Sources/GalleyCore/Unicode/generate-tables.py")
    }

    @Test func everyScalarHasAnEntry() {
        #expect(UnicodeTables.properties[0x10FFFF].kind == .other)
        #expect(UnicodeTables.lowerCase[0x10FFFF] == 0)
        #expect(UnicodeTables.casing[0x10FFFF] == .uncased)
        #expect(UnicodeTables.version == "15.0.0")
    }

    /// Swift's library may have a later version of Unicode, so only scalars from versions before 15
    /// are compared.
    @Test func lowerCaseAgreesWithTheSwiftLibrary() {
        for value in UInt32(0)...0x10FFFF where value != 0x130 {
            guard let scalar = Unicode.Scalar(value),
                let age = scalar.properties.age, age.major < 15
            else { continue }
            let lowered = UInt32(bitPattern: Int32(value) + UnicodeTables.lowerCase[value])
            let expected = Array(scalar.properties.lowercaseMapping.unicodeScalars).map(\.value)
            if expected != [lowered] {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }
}
