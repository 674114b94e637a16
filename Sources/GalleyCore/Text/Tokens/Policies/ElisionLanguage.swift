// SPDX-License-Identifier: Apache-2.0

/// A language that writes some words shortened, with an apostrophe, before the next one.
public enum ElisionLanguage: String, Sendable, CaseIterable, OptionValue {
    /// `l'`, `d'`, `qu'`, `jusqu'`
    case french
    /// `l'`, `dell'`, `un'`, `quest'`
    case italian
    /// `l'`, `d'`, `s'`
    case catalan
    /// `d'`, `m'`, `b'`
    case irish

    /// The shortened words in small letters, without the apostrophe.
    var words: Set<String> {
        switch self {
        case .french:
            [
                "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
            ]
        case .italian:
            [
                "c", "d", "l", "m", "n", "s", "t", "v", "gl", "un", "all", "dall", "dell", "nell",
                "sull", "coll", "pell", "agl", "dagl", "degl", "negl", "sugl", "bell", "quell",
                "quest", "sant",
            ]
        case .catalan: ["d", "l", "m", "n", "s", "t"]
        case .irish: ["b", "d", "m"]
        }
    }
}
