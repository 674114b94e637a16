// SPDX-License-Identifier: Apache-2.0

/// What becomes of capitals and small letters in terms.
public enum LetterCaseFolding: String, Sendable, CaseIterable, OptionValue {
    /// Letters stay as they are written.
    case keep
    /// Unicode's full lower-casing: `ΟΔΟΣ` becomes `οδος`, `Straße` stays `straße`.
    case lower
    /// Unicode's full case folding: `οδος` becomes `οδοσ`, `Straße` becomes `strasse`.
    case fold
}
