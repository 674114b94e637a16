// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyCore

struct BinaryHeapTests {
    @Test(arguments: 1...20) func theSmallestElementComesFirst(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var heap = BinaryHeap<Int>()
        var plain: [Int] = []
        for _ in 0..<500 {
            let number = Int.random(in: -50...50, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where !plain.isEmpty:
                heap.removeFirst()
                plain.removeFirst()
            case 1 where !plain.isEmpty:
                heap.replaceFirst(with: number)
                plain[0] = number
            default:
                heap.insert(number)
                plain.append(number)
            }
            plain.sort()
            #expect(heap.first == plain.first)
            #expect(heap.count == plain.count)
        }
    }

    @Test func anEmptyHeapHasNoFirstElement() {
        var heap = BinaryHeap<Int>()
        heap.removeFirst()
        #expect(heap.first == nil)
    }
}
