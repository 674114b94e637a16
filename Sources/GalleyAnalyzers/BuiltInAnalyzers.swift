// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The analyzers that come with Galley.
package enum BuiltInAnalyzers {
    /// Makes a registry of all of them.
    ///
    /// - Throws: `RegistryError` if two have the same id, which a test rules out.
    package static func registry() throws(RegistryError) -> AnalyzerRegistry {
        try AnalyzerRegistry([
            Boilerplate.self,
            CaptionDuplication.self,
            DocumentLanguage.self,
            Formula.self,
            Lexicon.self,
            NearDuplicates.self,
            Pattern.self,
            Repetition.self,
            SentimentLexicon.self,
            WordFrequency.self,
        ])
    }
}
