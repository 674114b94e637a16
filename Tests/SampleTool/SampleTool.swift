// SPDX-License-Identifier: Apache-2.0

import Galley

/// A tool with analyzers of its own, as the end-to-end tests need them.
@main
struct SampleTool: GalleyTool {
    static let analyzers: [any Analyzer.Type] = [
        HandCoded.self, LongLines.self, Refusing.self,
    ]
}
