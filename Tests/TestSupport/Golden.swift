// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import Testing

/// Compares output with committed files, byte for byte.
///
/// `UPDATE_GOLDENS=1 swift test` rewrites the files that differ, but still fails, so that nobody
/// leaves the variable set.
public enum Golden {
    /// Records an issue if a text differs from a file in the folder `Goldens` of the test target.
    ///
    /// - Parameters:
    ///   - actual: the text.
    ///   - name: the name of the file.
    ///   - file: a source file of the test target.
    ///   - sourceLocation: the source location of the issue.
    public static func expect(
        _ actual: String, named name: String, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try compare(actual, with: folder(of: file).appending(path: name), sourceLocation)
    }

    /// Records an issue if a text differs from a file of the repository.
    ///
    /// - Parameters:
    ///   - actual: the text.
    ///   - path: the path of the file, relative to the root of the repository.
    ///   - file: a source file of the test target.
    ///   - sourceLocation: the source location of the issue.
    public static func expect(
        _ actual: String, at path: String, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let root = folder(above: file, containing: "Package.swift")
        try compare(actual, with: root.appending(path: path), sourceLocation)
    }

    /// The bytes of a file in the folder `Goldens`.
    public static func bytes(of name: String, file: String = #filePath) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder(of: file).appending(path: name)))
    }

    /// The sorted names of the files in the folder `Goldens` that end with `suffix`.
    public static func names(endingIn suffix: String, file: String = #filePath) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder(of: file).path)
        return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
    }

    /// The folder `Goldens` of the test target to which a source file belongs.
    public static func folder(of file: String = #filePath) -> URL {
        folder(above: file, containing: "Goldens").appending(path: "Goldens")
    }

    /// The nearest folder above a file that contains a file or folder with the given name.
    private static func folder(above file: String, containing name: String) -> URL {
        var folder = URL(filePath: file).deletingLastPathComponent()
        while folder.pathComponents.count > 1,
            !FileManager.default.fileExists(atPath: folder.appending(path: name).path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }

    private static func compare(
        _ actual: String, with url: URL, _ sourceLocation: SourceLocation
    ) throws {
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
