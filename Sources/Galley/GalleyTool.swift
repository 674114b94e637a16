// SPDX-License-Identifier: Apache-2.0

// These modules are exported, so that programs need only `import Galley`.
@_exported public import GalleyAnalyzers
@_exported public import GalleyCore
@_exported public import GalleyJSON
@_exported public import GalleyPipelines
@_exported public import GalleyReaders
@_exported public import GalleyReports
@_exported public import GalleyRunner
@_exported public import GalleyTesting

/// A complete command line tool with analyzers, readers and formats of your own in addition to the
/// built-in ones.
///
///     @main
///     struct MyTool: GalleyTool {
///         static let analyzers: [any Analyzer.Type] = [MyAnalyzer.self]
///     }
public protocol GalleyTool {
    /// The analyzers that are added to the built-in ones.
    static var analyzers: [any Analyzer.Type] { get }
    /// The readers that are added to the built-in ones.
    static var readers: [any DocumentReader.Type] { get }
    /// The formats that are added to the built-in ones, each a `ReportFormat` or a `FindingFormat`.
    static var formats: [any Format.Type] { get }
}

extension GalleyTool {
    /// An empty list, because a tool has no analyzers of its own by default.
    public static var analyzers: [any Analyzer.Type] { [] }

    /// An empty list, because a tool has no readers of its own by default.
    public static var readers: [any DocumentReader.Type] { [] }

    /// An empty list, because a tool has no formats of its own by default.
    public static var formats: [any Format.Type] { [] }

    private static var tool: CommandLineTool {
        CommandLineTool(analyzers: analyzers, readers: readers, formats: formats)
    }

    /// Runs the command that the command line names, and then ends the process.
    public static func main() {
        tool.runProcess()
    }

    /// Runs a command and returns its exit code; the process goes on.
    ///
    /// The command writes to standard output and standard error, like the tool. A second `SIGINT`
    /// ends the process, because signals belong to the process.
    ///
    /// - Parameter arguments: the arguments after the name of the program, such as
    ///   `["run", "pipeline.yaml"]`.
    /// - Returns: 0 after success, otherwise a code that `galley --help` explains.
    public static func run(_ arguments: [String]) async -> Int32 {
        await tool.run(arguments).rawValue
    }
}
