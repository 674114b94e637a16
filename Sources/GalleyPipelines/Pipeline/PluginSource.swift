// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Where a pipeline's plug-ins come from; whoever hands it in decides what may be started.
package struct PluginSource: Sendable {
    /// Why a plug-in cannot be used.
    package enum Refusal: Error, Sendable {
        /// Nobody allowed it to be started.
        case notAllowed(help: String)
        /// It cannot be started, or is no plug-in.
        case unusable(String)
    }

    /// The plug-ins that were named elsewhere, such as on the command line.
    package var named: [AnalyzerEntry]
    /// Starts a program to hear what it is, or reads what a file of YAML defines.
    package var open: @Sendable (PluginItem) throws(Refusal) -> [AnalyzerEntry]

    /// Makes a source.
    package init(
        named: [AnalyzerEntry],
        open: @escaping @Sendable (PluginItem) throws(Refusal) -> [AnalyzerEntry]
    ) {
        self.named = named
        self.open = open
    }
}
