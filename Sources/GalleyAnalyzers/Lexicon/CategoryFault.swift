// SPDX-License-Identifier: Apache-2.0

/// Why a lexicon cannot be counted by its categories.
enum CategoryFault: Error, Sendable {
    /// It has no categories.
    case none
    /// A name of which no measure's name can be made.
    case unnamed(String)
    /// Two names of which the same measure's name is made.
    case sameName(String, String, String)
    /// A category was asked for that is not there.
    case unknown(String, among: [String])

    /// The fault in words.
    var message: String {
        switch self {
        case .none: "the lexicon has no categories, only ratings; 'sentiment_lexicon' reads those"
        case .unnamed(let title): "'\(title)' is no name for a category"
        case .sameName(let first, let second, let name):
            "the categories '\(first)' and '\(second)' would both have a measure '\(name)'"
        case .unknown(let name, _): "the lexicon has no category '\(name)'"
        }
    }

    /// What was expected instead.
    var expected: String? {
        switch self {
        case .unnamed: "a name that begins with a letter of a-z"
        case .unknown(_, let names):
            "one of \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
        case .none, .sameName: nil
        }
    }
}
