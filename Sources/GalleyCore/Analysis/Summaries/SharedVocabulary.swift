// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Synchronization

/// The vocabulary that encoders and decoders find in their user info, because terms are encoded by
/// spelling.
final class SharedVocabulary: Sendable {
    /// The transfer of counts into a store; nil if the counts are in the JSON itself.
    let transfer: TermTransfer?
    /// The limit on the sum of decoded numbers; nil if there is none.
    private let budget: IntegerBudget?
    private let vocabulary: Mutex<Vocabulary>

    private static let keyName = "galley.vocabulary"

    init(
        _ vocabulary: Vocabulary, _ transfer: TermTransfer? = nil, budget: IntegerBudget? = nil
    ) {
        self.vocabulary = Mutex(vocabulary)
        self.transfer = transfer
        self.budget = budget
    }

    /// A copy of the current vocabulary.
    var snapshot: Vocabulary { vocabulary.withLock { $0 } }

    /// Returns the term of a word form that is already folded; a new word form is added to the
    /// vocabulary.
    func intern(folded spelling: String) -> Term {
        let bytes = Array(spelling.utf8)
        return vocabulary.withLock { $0.intern(folded: bytes.span) }
    }

    /// The user info for encoding and decoding summaries, which contains this object.
    var userInfo: [CodingUserInfoKey: any Sendable] {
        guard let key = CodingUserInfoKey(rawValue: Self.keyName) else { return [:] }
        return [key: self]
    }

    /// A decoder for summaries, which uses this vocabulary.
    var decoder: CanonicalDecoder { CanonicalDecoder(userInfo: userInfo, budget: budget) }

    static func find(in decoder: any Decoder) throws -> SharedVocabulary {
        try find(decoder.codingPath) { decoder.userInfo[$0] as? SharedVocabulary }
    }

    static func find(in encoder: any Encoder) throws -> SharedVocabulary {
        try find(encoder.codingPath) { encoder.userInfo[$0] as? SharedVocabulary }
    }

    private static func find(
        _ path: [any CodingKey], _ look: (CodingUserInfoKey) -> SharedVocabulary?
    ) throws -> SharedVocabulary {
        guard let shared = CodingUserInfoKey(rawValue: keyName).flatMap(look) else {
            let context = DecodingError.Context(
                codingPath: path,
                debugDescription: "terms are coded only within a run's state, by spelling")
            throw DecodingError.dataCorrupted(context)
        }
        return shared
    }
}
