// SPDX-License-Identifier: Apache-2.0

/// The number of documents that may fail in a successful run: the key `max_failures`.
package enum FailureBudget: Sendable, Hashable {
    /// A number of documents.
    case count(Int)
    /// A share of all documents that were read, as an exact fraction.
    case share(Int, of: Int)

    /// Returns whether more documents failed than the budget allows.
    package func isExceeded(failures: Int, read: Int) -> Bool {
        switch self {
        case .count(let limit): failures > limit
        case .share(let part, let whole):
            Int128(failures) * Int128(whole) > Int128(part) * Int128(read)
        }
    }

    /// Reads a percentage such as `0.1%`; nil if it is invalid, exceeds 100% or has over six
    /// decimals.
    init?(percentage text: String) {
        guard text.hasSuffix("%") else { return nil }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.number(parts[0]) else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard decimals.utf8.count <= 6, let fraction = Self.number(decimals) else { return nil }
        var scale = 1
        for _ in decimals.utf8 { scale *= 10 }
        guard whole * scale + fraction <= 100 * scale else { return nil }
        self = .share(whole * scale + fraction, of: 100 * scale)
    }

    /// The budget in the form in which a pipeline file contains it, such as `5` or `0.1%`.
    package var text: String {
        switch self {
        case .count(let limit): return "\(limit)"
        case .share(let part, let whole):
            let scale = whole / 100
            let digits = String(part % scale + scale).dropFirst()
            return digits.isEmpty ? "\(part)%" : "\(part / scale).\(digits)%"
        }
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...6).contains(digits.utf8.count) else { return nil }
        guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(digits)
    }
}
