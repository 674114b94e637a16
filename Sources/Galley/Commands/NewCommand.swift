// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyRunner

/// The command `galley new`.
struct NewCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Create a new analyzer from a template, in a folder with its name.",
        discussion: """
            yaml: a pipeline with checks, without code. c: a shared library, which runs in \
            Galley's process. python: a program, which needs only Python 3. swift: a package with \
            a tool and a test; --galley names the folder of your clone of Galley.
            """)

    /// The things that `galley new` can create.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case analyzer
    }

    @Argument(help: "The thing to create: analyzer.")
    var subject: Subject

    @Argument(help: "The id of the analyzer, in snake_case.")
    var name: String

    @Option(help: "The kind of analyzer.")
    var kind: AnalyzerKind

    @Option(
        help: ArgumentHelp(
            "The folder of your clone of Galley, for --kind swift.", valueName: "folder"))
    var galley: String?

    func validate() throws {
        guard name.isSnakeCase else {
            throw ValidationError(
                "'\(name)' is not a valid id: an id contains only a-z, 0-9 and _ and begins with a "
                    + "letter")
        }
        if kind == .swift, galley == nil {
            throw ValidationError("--kind swift needs --galley, the folder of your clone of Galley")
        }
    }

    func run(_ context: Toolkit) async throws -> ExitStatus {
        if context.registry[name] != nil {
            throw GalleyError(
                "'\(name)' is the id of an analyzer that this tool already has: choose another id")
        }
        guard !WholeFile.exists(name) else { throw GalleyError("'\(name)' already exists") }
        let clone = galley.map { FilePath.absolute($0, from: context.folder) } ?? ""
        if kind == .swift, !WholeFile.exists(FilePath.join(clone, "Package.swift")) {
            throw GalleyError("'\(clone)' is not a clone of Galley: it has no Package.swift")
        }
        let template = AnalyzerStarter(id: name, clone: clone)
        for file in template.files(kind) { try write(file) }
        OutputStream.standardError.note("wrote \(name)/; try it with\n\(template.hint(kind))")
        return .success
    }

    private func write(_ file: AnalyzerStarter.File) throws {
        let path = FilePath.join(name, file.path)
        try Folder.create(FilePath.parent(of: path))
        try WholeFile.write(file.bytes, to: path)
        if file.isProgram { try WholeFile.makeExecutable(path) }
    }
}

/// The kinds of analyzers that can be created.
enum AnalyzerKind: String, ExpressibleByArgument, CaseIterable {
    /// A shared library in C.
    case c
    /// A program in Python.
    case python
    /// A pipeline with checks, without code.
    case yaml
    /// A Swift package.
    case swift
}

/// The files of a new analyzer, made from the templates in `Config/templates`.
private struct AnalyzerStarter {
    /// The analyzer's id.
    let id: String
    /// The folder of the clone of Galley, for a Swift package.
    let clone: String

    /// A file of the new analyzer.
    struct File {
        /// The path relative to the analyzer's folder.
        let path: String
        let bytes: [UInt8]
        var isProgram = false
    }

    /// Returns all files of a new analyzer of the given kind.
    func files(_ kind: AnalyzerKind) -> [File] {
        switch kind {
        case .c:
            [
                file("\(id).c", "analyzer.c"),
                File(path: "galley_plugin.h", bytes: Self.bundled("Plugins/C/galley_plugin.h")),
                pipeline(plugin: "\(id).so"), sample,
            ]
        case .python:
            [
                file("\(id).py", "analyzer.py", isProgram: true),
                File(path: "galley.py", bytes: Self.bundled("Plugins/Python/galley.py")),
                pipeline(plugin: "\(id).py"), sample,
            ]
        case .yaml: [file("\(id).yaml", "analyzer.yaml"), sample]
        case .swift:
            [
                file("Package.swift", "swift/manifest.swift"),
                file("Sources/\(type)/\(type).swift", "swift/analyzer.swift"),
                file("Sources/\(type)Tool/\(type)Tool.swift", "swift/tool.swift"),
                file("Tests/\(type)Tests/\(type)Tests.swift", "swift/tests.swift"),
                pipeline(plugin: nil), sample,
            ]
        }
    }

    /// Returns the commands that the user can run next, one per line.
    func hint(_ kind: AnalyzerKind) -> String {
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

    /// The name of the Swift type, which is the id in upper camel case.
    private var type: String {
        let words = id.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.joined()
    }

    private var sample: File {
        File(path: "sample.txt", bytes: Array("Is this a question? It is.\n".utf8))
    }

    private func pipeline(plugin: String?) -> File {
        file("\(id).yaml", "run.yaml", plugins: plugin.map { "plugins: [\($0)]\n" } ?? "")
    }

    /// Makes a file from a template, and replaces placeholders such as `{{id}}`.
    private func file(
        _ path: String, _ template: String, plugins: String = "", isProgram: Bool = false
    ) -> File {
        // `{{clone}}` is replaced last, because the path can contain any text, even a placeholder.
        let text = BundledFile("Config/templates/\(template)").text
            .replacing("{{plugins}}", with: plugins).replacing("{{id}}", with: id)
            .replacing("{{type}}", with: type).replacing("{{clone}}", with: clone.debugDescription)
        return File(path: path, bytes: Array(text.utf8), isProgram: isProgram)
    }

    private static func bundled(_ path: String) -> [UInt8] { BundledFile(path).bytes }
}
