// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What the texts of the findings in one document come to, so that a short pattern with a long
/// message or replacement cannot use up the memory.
struct FindingText {
    /// The bytes of all replacements that a document may be given.
    static let mostReplaced = 64 << 20
    /// The bytes of all messages that a document may be given.
    static let mostSaid = 256 << 20

    private var replaced = 0
    private var said = 0

    /// A limit that was met.
    enum Limit: Error {
        case replacements, messages

        /// What happened, in words that follow the name of a check.
        var words: String {
            switch self {
            case .replacements: "the replacements in this text come to more than 64 MiB"
            case .messages: "the messages about this text come to more than 256 MiB"
            }
        }
    }

    /// Counts a replacement, which need not be made yet.
    mutating func addReplacement(_ bytes: Int) throws(Limit) {
        replaced = replaced.clampedSum(bytes)
        if replaced > Self.mostReplaced { throw .replacements }
    }

    /// Counts a message.
    mutating func addMessage(_ bytes: Int) throws(Limit) {
        said = said.clampedSum(bytes)
        if said > Self.mostSaid { throw .messages }
    }
}
