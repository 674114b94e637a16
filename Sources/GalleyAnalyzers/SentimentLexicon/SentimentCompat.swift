// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// Whose results `sentiment_lexicon` gives to the last digit.
public enum SentimentCompat: String, CaseIterable, OptionValue {
    /// Nobody's: curly quotes are read as straight ones, and repeats may be left out.
    case none
    /// Those of the Python package vaderSentiment 3.3.2.
    case vader332 = "vader-3.3.2"
}
