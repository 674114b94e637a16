// SPDX-License-Identifier: Apache-2.0

// These modules are exported, so that authors of analyzers need only `import Galley`.
@_exported public import GalleyCore
@_exported public import GalleyJSON

/// A complete command line tool with your own analyzers in addition to the built-in ones.
///
///     @main
///     struct MyTool: GalleyTool {
///         static let analyzers: [any Analyzer.Type] = [MyAnalyzer.self]
///     }
public protocol GalleyTool {
    /// The analyzers that are added to the built-in ones.
    static var analyzers: [any Analyzer.Type] { get }
}

extension GalleyTool {
    /// Runs the command that the command line names, and then ends the process.
    public static func main() {
        CommandLineTool(analyzers: analyzers).run()
    }
}
