// SPDX-License-Identifier: Apache-2.0

/// Whole numbers of which the smallest is at hand: a binary heap.
struct PlaceHeap {
    private var places: [Int] = []

    /// The smallest number.
    var first: Int? { places.first }

    /// Adds a number.
    mutating func add(_ place: Int) {
        places.append(place)
        var child = places.count - 1
        while child > 0, places[child] < places[(child - 1) / 2] {
            places.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Removes the smallest number, if there is one.
    mutating func removeFirst() {
        guard let last = places.popLast(), !places.isEmpty else { return }
        places[0] = last
        var parent = 0
        while let child = smallerChild(of: parent), places[child] < places[parent] {
            places.swapAt(child, parent)
            parent = child
        }
    }

    private func smallerChild(of parent: Int) -> Int? {
        let left = 2 * parent + 1
        guard left < places.count else { return nil }
        let right = left + 1
        return right < places.count && places[right] < places[left] ? right : left
    }
}
