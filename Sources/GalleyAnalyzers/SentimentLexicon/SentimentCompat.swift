// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// Whose results `sentiment_lexicon` gives.
public enum SentimentCompat: String, CaseIterable, OptionValue {
    /// Galley's own: VADER's rules, refined.
    case none
    /// Those of the Python package vaderSentiment 3.3.2, its oddities included.
    case vader332 = "vader-3.3.2"
    /// Those of the Python package afinn 0.1 with its English words.
    case afinn165 = "afinn-165"
}
