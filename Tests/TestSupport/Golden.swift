// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import Testing

/// Compares output with the files in the folder `Goldens` of a test target, byte for byte.
///
/// `UPDATE_GOLDENS=1 swift test` rewrites files that differ and fails, so that nobody leaves the
/// switch on.
public enum Golden {
    /// Records an issue if a text differs from a golden.
    ///
    /// - Parameters:
    ///   - actual: the text.
    ///   - name: the name of the golden.
    ///   - file: a source file of the test target.
    ///   - sourceLocation: the place of the issue.
    public static func expect(
        _ actual: String, named name: String, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = folder(of: file).appending(path: name)
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        guard !actual.utf8.elementsEqual(expected.utf8) else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try actual.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("rewrote \(url.path)", sourceLocation: sourceLocation)
        } else {
            let difference = difference(actual, expected)
            Issue.record("\(url.path)\(difference)", sourceLocation: sourceLocation)
        }
    }

    /// The bytes of a file in the folder `Goldens`.
    public static func bytes(of name: String, file: String = #filePath) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder(of: file).appending(path: name)))
    }

    /// The names of the files in the folder `Goldens` with an ending, sorted.
    public static func names(endingIn suffix: String, file: String = #filePath) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder(of: file).path)
        return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
    }

    /// The folder `Goldens` of the test target to which a source file belongs.
    public static func folder(of file: String = #filePath) -> URL {
        var folder = URL(filePath: file).deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            let goldens = folder.appending(path: "Goldens")
            if FileManager.default.fileExists(atPath: goldens.path) { return goldens }
            folder.deleteLastPathComponent()
        }
        return URL(filePath: file).deletingLastPathComponent()
    }

    /// The first line that differs, with its number.
    private static func difference(_ actual: String, _ expected: String) -> String {
        let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let index = zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset
        let line = index ?? min(found.count, wanted.count)
        let shown = { (lines: [Substring]) in
            lines.indices.contains(line) ? "\(lines[line])" : "(the end)"
        }
        return ":\(line + 1)\nexpected: \(shown(wanted))\nfound:    \(shown(found))"
    }
}
