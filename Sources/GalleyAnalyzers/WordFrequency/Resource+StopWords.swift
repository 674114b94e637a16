// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension Resource {
    /// No stop words.
    public static var noStopWords: Resource { Resource(bundled: "none", bytes: []) }

    /// The English function words that come with Galley.
    public static var englishStopWords: Resource {
        Resource(bundled: "english", bytes: BundledFile.englishStopWords.bytes)
    }
}
