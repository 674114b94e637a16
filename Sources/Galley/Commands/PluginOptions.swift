// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options of every command that uses plug-ins.
struct PluginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use this program or library (.so, .dylib) as an analyzer; can be repeated.",
            valueName: "path"))
    var plugin: [String] = []

    @Flag(help: "Run the programs and libraries that the pipeline names below 'plugins'.")
    var allowPlugins = false
}

extension Toolkit {
    /// Returns this toolkit with the plug-ins that a command line names, for use by pipelines.
    func with(_ options: PluginOptions) throws -> Toolkit {
        try withPlugins(options.plugin, allowsPlugins: options.allowPlugins)
    }
}
