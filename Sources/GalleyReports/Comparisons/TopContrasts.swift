// SPDX-License-Identifier: Apache-2.0

/// The words that differ most, a bounded list, and the number of all that differ.
struct TopContrasts: Sendable {
    private let limit: Int
    private(set) var list: [TermContrast] = []
    private(set) var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func insert(_ term: TermContrast) {
        count += 1
        let place = list.firstIndex { TermContrast.precedes(term, $0) } ?? list.count
        guard place < limit else { return }
        list.insert(term, at: place)
        if list.count > limit { list.removeLast() }
    }
}
