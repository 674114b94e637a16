// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A label of all documents: how often, and in how many.
struct LabelRecord: TableRecord {
    /// A list, by its place, and a label of it.
    struct Key: Hashable, Comparable, Sendable {
        let list: Int
        let label: ExactText

        static func < (left: Key, right: Key) -> Bool {
            left.list == right.list ? left.label < right.label : left.list < right.list
        }
    }

    let key: Key
    var times: Int
    var documents: Int

    init(_ count: LabelCount) {
        key = Key(list: count.list, label: ExactText(count.label))
        times = count.times
        documents = 1
    }

    mutating func merge(_ other: LabelRecord) {
        times = times.clampedSum(other.times)
        documents = documents.clampedSum(other.documents)
    }

    var row: [JSONValue] {
        let numbers = [key.list, times, documents].map { JSONValue.integer(Int64($0)) }
        return [.string(key.label.text)] + numbers
    }

    init?(row: [JSONValue]) {
        let numbers = row.compactMap(\.integerValue).map { Int($0) }
        guard row.count == 4, numbers.count == 3, let label = row[0].stringValue,
            numbers[0] >= 0, numbers[2] > 0, numbers[1] >= numbers[2]
        else { return nil }
        key = Key(list: numbers[0], label: ExactText(label))
        times = numbers[1]
        documents = numbers[2]
    }
}
