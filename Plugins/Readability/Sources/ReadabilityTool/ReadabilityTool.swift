// SPDX-License-Identifier: Apache-2.0

import Galley
import Readability

@main struct ReadabilityTool: GalleyTool {
    static let analyzers: [any Analyzer.Type] = [Readability.self]
}
