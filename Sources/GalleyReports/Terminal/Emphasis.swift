// SPDX-License-Identifier: Apache-2.0

/// What a piece of text is, as colours show it.
enum Emphasis: Sendable {
    case plain
    case strong
    case faint
    case good
    case bad
    case notable
    case bar

    /// The parameters of the ANSI sequence that begins it; nil: none.
    var code: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .bad: "1;31"
        case .notable: "33"
        case .bar: "36"
        }
    }
}
