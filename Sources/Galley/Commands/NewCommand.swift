// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley new`.
struct NewCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write an analyzer to begin with, in a folder of its name.",
        discussion: """
            c: a shared library, which runs within Galley's process. python: a program, for which \
            Galley needs nothing but Python 3. swift: a package with a \
            tool of its own and a test; --galley says where your clone of Galley is.
            """)

    /// What can be written.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case analyzer
    }

    @Argument(help: "What is written: analyzer.")
    var subject: Subject

    @Argument(help: "The analyzer's id, in snake_case.")
    var name: String

    @Option(help: "c, python or swift.")
    var kind: AuthoringKind

    @Option(help: ArgumentHelp("Your clone of Galley, for swift.", valueName: "folder"))
    var galley: String?

    func validate() throws {
        let isSnakeCase = name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
        }
        guard isSnakeCase, name.first?.isLetter == true else {
            throw ValidationError(
                "'\(name)' is no id: one is made of a-z, 0-9 and _ and begins with a letter")
        }
        if kind == .swift, galley == nil {
            throw ValidationError("--kind swift needs --galley, the folder of your clone of Galley")
        }
    }

    func run(_ context: ToolContext) async throws -> ExitStatus {
        guard !WholeFile.exists(name) else { throw CommandFailure("'\(name)' is there already") }
        let clone = galley.map { FilePath.absolute($0, from: context.folder) } ?? ""
        if kind == .swift, !WholeFile.exists(FilePath.join(clone, "Package.swift")) {
            throw CommandFailure("'\(clone)' is no clone of Galley: it has no Package.swift")
        }
        let template = AnalyzerStarter(id: name, clone: clone)
        do throws(FileError) {
            for file in template.files(kind) { try write(file) }
        } catch {
            throw CommandFailure(error)
        }
        OutputStream.standardError.note("wrote \(name)/; try it with\n\(template.hint(kind))")
        return .success
    }

    private func write(_ file: AnalyzerStarter.File) throws(FileError) {
        let path = FilePath.join(name, file.path)
        try Folder.create(FilePath.parent(of: path))
        try WholeFile.write(file.bytes, to: path)
        if file.isProgram { try WholeFile.makeExecutable(path) }
    }
}
