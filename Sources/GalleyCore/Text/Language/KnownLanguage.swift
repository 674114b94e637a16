// SPDX-License-Identifier: Apache-2.0

/// A language that can be told.
struct KnownLanguage: Sendable {
    /// The code (BCP 47).
    let code: String
    /// The English name.
    let name: String
    /// The script that it is written in.
    let script: WritingSystem
    /// What a trigram of the language weighs on average, in hundredths; 0 where the script decides.
    let typicalWeight: Int
}
