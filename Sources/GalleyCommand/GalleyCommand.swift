// SPDX-License-Identifier: Apache-2.0

import Galley

/// The tool with the built-in analyzers.
@main
struct GalleyCommand: GalleyTool {
    static let analyzers: [any Analyzer.Type] = []
}
