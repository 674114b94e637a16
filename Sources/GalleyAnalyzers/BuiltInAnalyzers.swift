// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The analyzers that come with Galley.
package enum BuiltInAnalyzers {
    /// Makes a registry of all built-in analyzers.
    ///
    /// - Throws: `RegistryError` if two analyzers have the same id; a test checks that none do.
    package static func registry() throws(RegistryError) -> AnalyzerRegistry {
        try AnalyzerRegistry([
            Boilerplate.self,
            CaptionDuplication.self,
            DocumentLanguage.self,
            Formula.self,
            Leftovers.self,
            Lexicon.self,
            NearDuplicates.self,
            Pattern.self,
            Repetition.self,
            SentimentLexicon.self,
            WordFrequency.self,
        ])
    }
}
