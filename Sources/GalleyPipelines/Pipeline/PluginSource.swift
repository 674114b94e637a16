// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The source of a pipeline's plug-ins, which decides whether a plug-in may be started.
package struct PluginSource: Sendable {
    /// The reason why a plug-in cannot be used.
    package enum Refusal: Error, Sendable {
        /// The plug-in is not allowed to be started.
        case notAllowed(help: String)
        /// The program cannot be started, or it is not a plug-in.
        case unusable(String)
    }

    /// The analyzers of plug-ins that are named outside the pipeline, such as on the command line.
    package var named: [AnalyzerEntry]
    /// A function that starts a program and reads its declaration, or reads the analyzers of a YAML
    /// file.
    package var open: @Sendable (PluginItem) throws(Refusal) -> [AnalyzerEntry]

    /// A text that explains how to allow commands; nil if they are allowed.
    package var refusalOfCommand: String?

    /// Makes a source.
    package init(
        named: [AnalyzerEntry], refusalOfCommand: String? = nil,
        open: @escaping @Sendable (PluginItem) throws(Refusal) -> [AnalyzerEntry]
    ) {
        self.named = named
        self.open = open
        self.refusalOfCommand = refusalOfCommand
    }
}

/// An item of `plugins` as the pipeline file contains it.
package struct PluginItem: Sendable {
    /// The path of the program, relative to the pipeline file; for a command, the words of the
    /// command.
    package var path: Located<String>
    /// The words of the command that starts the plug-in, in the pipeline's folder; empty if the
    /// item has a path.
    package var command: [String] = []
    /// The time limit for a batch of documents, in seconds.
    package var timeLimit: Double?
    /// The maximum size of the program's writable memory, in bytes.
    package var maxMemory: Int?
    /// The maximum number of restarts within one part of the input.
    package var maxRestarts: Int?
}
