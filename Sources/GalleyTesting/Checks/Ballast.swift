// SPDX-License-Identifier: Apache-2.0

/// Memory that is held so that what is allocated next gets another address.
///
/// Swift seeds every hash table with its address. Without ballast a second attempt often gets the
/// addresses of the first, so the same order, and a result that depends on it goes unnoticed.
struct Ballast {
    private var held: [[UInt8]] = []

    mutating func add() {
        for size in stride(from: 16, through: 2048, by: 16) {
            held.append([UInt8](repeating: 0, count: size))
        }
    }

    /// The number of blocks held.
    var count: Int { held.count }
}
