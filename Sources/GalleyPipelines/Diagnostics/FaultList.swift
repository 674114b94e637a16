// SPDX-License-Identifier: Apache-2.0

/// Collects faults, up to a number that nobody reads any more.
///
/// Where faults are costly to describe (near names are looked for), ask `isFull` first, so that a
/// hostile file cannot make the check last.
struct FaultList {
    /// The number of faults that are kept.
    static let limit = 1000

    /// The faults in the order in which they were found.
    private(set) var faults: [Diagnostic] = []

    /// Whether further faults are dropped.
    var isFull: Bool { faults.count >= Self.limit }

    /// Adds a fault if there is room.
    mutating func append(_ fault: Diagnostic) {
        if !isFull { faults.append(fault) }
    }
}
