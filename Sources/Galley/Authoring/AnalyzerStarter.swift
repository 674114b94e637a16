// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner

/// The files of a new analyzer, made from templates; `galley new` writes them.
///
///     let starter = try AnalyzerStarter(id: "askers", kind: .python)
///     try starter.write()
///     for command in starter.nextCommands { print(command) }
public struct AnalyzerStarter: Sendable {
    /// The kind of a new analyzer.
    public enum Kind: Sendable, Hashable {
        /// A pipeline with checks, without code.
        case yaml
        /// A shared library in C, which runs in the process of Galley.
        case c
        /// A program in Python.
        case python
        /// A Swift package with a tool and a test, which depends on a clone of Galley.
        ///
        /// - Parameter clone: the folder of the clone, absolute or relative to the working
        ///   directory.
        case swift(clone: String)
    }

    /// A file of the new analyzer.
    public struct File: Sendable, Hashable {
        /// The path relative to the analyzer's folder.
        public let path: String
        /// The content.
        public let bytes: [UInt8]
        /// Whether the file is a program, which needs the permission to be executed.
        public let isProgram: Bool
    }

    /// The analyzer's id, which is also the name of its folder.
    public let id: String
    /// The kind of the analyzer.
    public let kind: Kind
    /// The absolute path of the clone of Galley; empty if the kind needs none.
    private let clone: String

    /// Chooses the templates of a new analyzer.
    ///
    /// - Parameters:
    ///   - id: the analyzer's id, in snake_case.
    ///   - kind: the kind of the analyzer.
    ///   - toolkit: the analyzers whose ids the new one cannot have; by default, the built-in ones.
    /// - Throws: `GalleyError` if the id is not valid or belongs to another analyzer.
    public init(id: String, kind: Kind, toolkit: Toolkit? = nil) throws(GalleyError) {
        try Self.checkID(id)
        let toolkit = try Toolkit.standard(or: toolkit)
        guard toolkit.registry[id] == nil else {
            throw GalleyError(
                "'\(id)' is the id of an analyzer that this tool already has: choose another id")
        }
        self.id = id
        self.kind = kind
        if case .swift(let folder) = kind {
            clone = FilePath.absolute(folder, from: toolkit.folder)
        } else {
            clone = ""
        }
    }

    /// Throws if an id is not in snake_case.
    static func checkID(_ id: String) throws(GalleyError) {
        guard id.isSnakeCase else {
            throw GalleyError(
                "'\(id)' is not a valid id: an id contains only a-z, 0-9 and _ and begins with a "
                    + "letter")
        }
    }

    /// The files, which are in the folder that `write` makes.
    public var files: [File] {
        switch kind {
        case .c:
            [
                file("\(id).c", "analyzer.c"),
                bundled("galley_plugin.h", "Plugins/C/galley_plugin.h"),
                pipeline(plugin: "\(id).so"), sample,
            ]
        case .python:
            [
                file("\(id).py", "analyzer.py", isProgram: true),
                bundled("galley.py", "Plugins/Python/galley.py"),
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

    /// The commands that try the analyzer, in the folder that contains its folder.
    public var nextCommands: [String] {
        switch kind {
        case .c:
            [
                "cc -shared -fPIC -O2 -o \(id)/\(id).so \(id)/\(id).c",
                "galley test \(id)/\(id).so", "galley run \(id)/\(id).yaml --allow-plugins",
            ]
        case .python:
            ["galley test \(id)/\(id).py", "galley run \(id)/\(id).yaml --allow-plugins"]
        case .yaml: ["galley test \(id)/\(id).yaml", "galley run \(id)/\(id).yaml"]
        case .swift: ["cd \(id) && swift test && swift run \(id) run \(id).yaml"]
        }
    }

    /// Writes the files into a new folder that has the analyzer's id as its name.
    ///
    /// - Parameter parent: the folder in which the new folder is made; by default, the working
    ///   directory.
    /// - Returns: the path of the new folder.
    /// - Throws: `GalleyError` if the folder already exists, if the folder of the clone is not a
    ///   clone of Galley, or if a file cannot be written.
    @discardableResult
    public func write(in parent: String? = nil) throws(GalleyError) -> String {
        let folder = parent.map { FilePath.join($0, id) } ?? id
        guard !WholeFile.exists(folder) else { throw GalleyError("'\(folder)' already exists") }
        if case .swift = kind, !WholeFile.exists(FilePath.join(clone, "Package.swift")) {
            throw GalleyError("'\(clone)' is not a clone of Galley: it has no Package.swift")
        }
        try GalleyError.converting {
            for file in files { try file.write(in: folder) }
        }
        return folder
    }
}

extension AnalyzerStarter {
    /// The name of the Swift type, which is the id in upper camel case.
    private var type: String {
        let words = id.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.joined()
    }

    private var sample: File {
        File(
            path: "sample.txt", bytes: Array("Is this a question? It is.\n".utf8),
            isProgram: false)
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

    private func bundled(_ path: String, _ source: String) -> File {
        File(path: path, bytes: BundledFile(source).bytes, isProgram: false)
    }
}

extension AnalyzerStarter.File {
    fileprivate func write(in folder: String) throws {
        let path = FilePath.join(folder, path)
        try Folder.create(FilePath.parent(of: path))
        try WholeFile.write(bytes, to: path)
        if isProgram { try WholeFile.makeExecutable(path) }
    }
}
