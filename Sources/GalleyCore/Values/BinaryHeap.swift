// SPDX-License-Identifier: Apache-2.0

/// A collection with fast access to its smallest element: a binary heap in an array.
package struct BinaryHeap<Element: Comparable> {
    /// The elements in heap order: the element at index i is not greater than the elements at 2i +
    /// 1 and 2i + 2.
    @usableFromInline var elements: [Element] = []

    /// Makes an empty heap.
    @inlinable
    package init() {}

    /// The number of elements.
    @inlinable
    package var count: Int { elements.count }

    /// The smallest element; nil if there is none.
    @inlinable
    package var first: Element? { elements.first }

    /// Adds an element.
    @inlinable
    package mutating func insert(_ element: Element) {
        elements.append(element)
        var index = elements.count - 1
        while index > 0, elements[index] < elements[(index - 1) / 2] {
            elements.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    /// Removes the smallest element, if there is one.
    @inlinable
    package mutating func removeFirst() {
        guard let last = elements.popLast(), !elements.isEmpty else { return }
        replaceFirst(with: last)
    }

    /// Replaces the smallest element by another one, or removes it if the argument is nil; the heap
    /// must not be empty.
    @inlinable
    package mutating func replaceFirst(with element: Element?) {
        guard let element else { return removeFirst() }
        elements[0] = element
        var index = 0
        while let child = smallerChild(of: index), elements[child] < elements[index] {
            elements.swapAt(index, child)
            index = child
        }
    }

    @inlinable
    func smallerChild(of index: Int) -> Int? {
        let left = 2 * index + 1
        guard left < elements.count else { return nil }
        let right = left + 1
        return right < elements.count && elements[right] < elements[left] ? right : left
    }
}
