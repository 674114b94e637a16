// SPDX-License-Identifier: Apache-2.0

/// Where a hit stands to the "but" of its sentence.
enum Contrast: Sendable {
    case none
    /// It counts half.
    case before
    /// It counts one and a half times.
    case after

    init(_ hit: SentimentHit, but: Int?) {
        switch but {
        case nil: self = .none
        case .some(let but): self = hit.last < but ? .before : hit.first > but ? .after : .none
        }
    }

    /// What the rating is multiplied by.
    var factor: Double {
        switch self {
        case .none: 1
        case .before: ContrastRule.before
        case .after: ContrastRule.after
        }
    }
}
