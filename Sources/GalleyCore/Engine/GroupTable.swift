// SPDX-License-Identifier: Apache-2.0

/// The groups that one worker has met, numbered from 1; number 0 is all documents.
struct GroupTable: Sendable {
    private(set) var keys: [ExactText] = []
    private var numbers: [ExactText: Int] = [:]

    mutating func number(of key: ExactText) -> Int {
        if let number = numbers[key] { return number }
        keys.append(key)
        numbers[key] = keys.count
        return keys.count
    }

    /// The groups' numbers in the order of the keys' bytes.
    var sortedNumbers: [Int] {
        keys.indices.sorted { keys[$0] < keys[$1] }.map { $0 + 1 }
    }

    /// Enters another table's keys; gives the number here of each of its groups, 0 included.
    mutating func translate(_ other: GroupTable) -> [Int] {
        [0] + other.keys.map { number(of: $0) }
    }
}
