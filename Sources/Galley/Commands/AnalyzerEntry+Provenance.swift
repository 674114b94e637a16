// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension AnalyzerEntry {
    /// Where the analyzer comes from, in brackets; nothing for those that come with Galley.
    var provenance: String {
        origin.hasPrefix("GalleyAnalyzers.") ? "" : " (from \(origin))"
    }
}
