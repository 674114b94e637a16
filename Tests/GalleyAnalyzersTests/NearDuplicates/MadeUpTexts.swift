// SPDX-License-Identifier: Apache-2.0

/// Texts of made-up words, some of them changed copies of others.
struct MadeUpTexts {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func words(_ count: Int) -> [String] {
        (0..<count).map { _ in "w\(random(5000))" }
    }

    /// The words with some of them replaced.
    mutating func changed(_ words: [String], times: Int) -> [String] {
        var changed = words
        for _ in 0..<times { changed[random(words.count)] = "n\(random(5000))" }
        return changed
    }

    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for index in list.indices.reversed() { list.swapAt(index, random(index + 1)) }
        return list
    }
}
