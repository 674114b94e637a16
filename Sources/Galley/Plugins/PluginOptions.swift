// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options of every command that knows plug-ins.
struct PluginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take this program or library (.so, .dylib) for an analyzer; may be given again.",
            valueName: "path"))
    var plugin: [String] = []

    @Flag(help: "Let the programs and libraries run that the pipeline names below 'plugins'.")
    var allowPlugins = false
}
