// SPDX-License-Identifier: Apache-2.0

/// Letters of scripts without spaces between words, by the runs that they form.
enum RunScript: UInt8, Sendable {
    case none
    /// Han, Hiragana and Katakana, which stand in one run.
    case eastAsian
    case thai, lao, khmer, burmese
}
