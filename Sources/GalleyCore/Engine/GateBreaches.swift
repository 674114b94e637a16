// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The number of documents that tripped a gate, and the ids of some of them.
package struct GateBreaches: Sendable, Hashable, Codable {
    /// The number of documents.
    package private(set) var count = 0
    /// The ids of at most ten of these documents: the ids that sort first by their bytes.
    package private(set) var examples: [ExactText] = []

    private static let limit = 10

    /// Makes an empty count.
    package init() {}

    mutating func add(_ id: String) {
        count += 1
        insert(ExactText(id))
    }

    mutating func merge(_ other: GateBreaches) {
        count += other.count
        for id in other.examples { insert(id) }
    }

    private mutating func insert(_ id: ExactText) {
        let place = examples.firstIndex { id < $0 } ?? examples.count
        guard place < Self.limit else { return }
        examples.insert(id, at: place)
        if examples.count > Self.limit { examples.removeLast() }
    }
}
