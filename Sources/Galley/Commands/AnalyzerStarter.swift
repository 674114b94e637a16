// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyAnalyzers

/// The files of an analyzer to begin with.
struct AnalyzerStarter {
    /// The analyzer's id.
    let id: String
    /// The folder of Galley, for the analyzers that are built with it.
    let clone: String

    /// A file, its path relative to the analyzer's folder.
    struct File {
        let path: String
        let bytes: [UInt8]
        var isProgram = false

        init(_ path: String, _ text: String, isProgram: Bool = false) {
            self.init(path, Array(text.utf8), isProgram: isProgram)
        }

        init(_ path: String, _ bytes: [UInt8], isProgram: Bool = false) {
            self.path = path
            self.bytes = bytes
            self.isProgram = isProgram
        }
    }

    /// Everything that is written.
    func files(_ kind: AuthoringKind) -> [File] {
        switch kind {
        case .c:
            [
                File("\(id).c", library), File("galley_plugin.h", BundledFile.cHeader.bytes),
                File("\(id).yaml", pipeline(plugins: "plugins: [\(id).so]\n")), sample,
            ]
        case .python:
            [
                File("\(id).py", python, isProgram: true),
                File("galley.py", BundledFile.pythonHelper.bytes),
                File("\(id).yaml", pipeline(plugins: "plugins: [\(id).py]\n")), sample,
            ]
        case .yaml: [File("\(id).yaml", yaml), sample]
        case .swift:
            [
                File("Package.swift", manifest), File("Sources/\(type)/\(type).swift", analyzer),
                File("Sources/\(type)Tool/\(type)Tool.swift", tool),
                File("Tests/\(type)Tests/\(type)Tests.swift", test),
                File("\(id).yaml", pipeline(plugins: "")), sample,
            ]
        }
    }

    /// The commands to go on with, each line ended.
    func hint(_ kind: AuthoringKind) -> String {
        switch kind {
        case .c:
            """
              cc -shared -fPIC -O2 -o \(id)/\(id).so \(id)/\(id).c
              galley test \(id)/\(id).so
              galley run \(id)/\(id).yaml --allow-plugins

            """
        case .python:
            "  galley test \(id)/\(id).py\n  galley run \(id)/\(id).yaml --allow-plugins\n"
        case .yaml: "  galley test \(id)/\(id).yaml\n  galley run \(id)/\(id).yaml\n"
        case .swift: "  cd \(id) && swift test && swift run \(id) run \(id).yaml\n"
        }
    }

    /// The Swift type: the id's words with capitals.
    var type: String {
        let words = id.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.joined()
    }

    private var sample: File {
        File("sample.txt", "Is this a question? It is.\n")
    }

    private func pipeline(plugins: String) -> String {
        """
        galley: 1
        documents: { paths: ["*.txt"] }
        \(plugins)analyzers: [\(id)]

        """
    }
}

/// The doors by which an analyzer comes in, as `galley new` knows them.
enum AuthoringKind: String, ExpressibleByArgument, CaseIterable {
    /// A shared library, written in C.
    case c
    /// A program in Python.
    case python
    /// A pipeline with checks of its own, and no code.
    case yaml
    /// A Swift package.
    case swift
}
