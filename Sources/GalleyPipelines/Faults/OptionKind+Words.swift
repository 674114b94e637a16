// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension OptionKind {
    /// What was expected, in a sentence that names alternatives as such; nil if the expectation is
    /// not that of the kind.
    func words(for expectation: String?) -> String? {
        guard expectation == self.expectation else { return nil }
        switch self {
        case .choice(let words): return "one of \(words.joined(separator: ", "))"
        case .resource(let bundled) where !bundled.isEmpty:
            return "one of \(bundled.joined(separator: ", ")), or a file's path"
        case .number(let range?):
            return "a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
        default: return expectation
        }
    }

    /// A number without needless decimals.
    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
