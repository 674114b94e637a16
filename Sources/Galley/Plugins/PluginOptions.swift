// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options of every command that knows plug-ins.
struct PluginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Start this program and take it for an analyzer; may be given again.",
            valueName: "program"))
    var plugin: [String] = []

    @Flag(help: "Start the programs that the pipeline names below 'plugins'.")
    var allowPlugins = false
}
