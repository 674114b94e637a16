// SPDX-License-Identifier: Apache-2.0

/// Why a formula has no value for a document.
enum MissingValue: Int32, Error, Sendable, CaseIterable {
    /// A measure is not stated.
    case measure
    /// A division by zero.
    case division
    /// A function or a result beyond what numbers can be.
    case domain

    /// The reason, in words.
    var words: String {
        switch self {
        case .measure: "a measure is not stated"
        case .division: "division by zero"
        case .domain: "no such number"
        }
    }
}
