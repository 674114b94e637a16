// SPDX-License-Identifier: Apache-2.0

/// A set of signs of a line.
struct LineSigns: Sendable {
    /// A bit for each sign.
    private(set) var bits: UInt64 = 0

    /// Enters a sign.
    mutating func insert(_ sign: LineSign) { bits |= 1 << UInt64(sign.rawValue) }

    /// Enters a sign if it holds.
    mutating func insert(_ sign: LineSign, if holds: Bool) {
        bits |= (holds ? 1 : 0) << UInt64(sign.rawValue)
    }

    /// Whether the line has a sign.
    func contains(_ sign: LineSign) -> Bool { bits & 1 << UInt64(sign.rawValue) != 0 }
}
