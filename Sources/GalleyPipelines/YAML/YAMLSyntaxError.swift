// SPDX-License-Identifier: Apache-2.0

/// What the parser says of a file that is no YAML; places are numbers of characters.
struct YAMLSyntaxError: Error {
    /// The fault in the library's words.
    let problem: String
    /// Where it is.
    let place: Int
    /// What the parser was at, in the library's words.
    let context: String?
    /// Where that began.
    let contextPlace: Int
}
