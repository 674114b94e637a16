// SPDX-License-Identifier: Apache-2.0

extension GroupTraits {
    /// Traits of the blank lines around the copies.
    func addBlanks(_ places: [Int], to traits: inout TraitSet) {
        let behind = places.count(where: isBlankBehind)
        traits.insert(.opens, if: shape.opens[places[0]])
        traits.insert(.closes, if: places.contains(where: closes))
        traits.insert(.firstOfPage, if: places[0] == 0)
        traits.insert(.blankBehindOne, if: behind > 0)
        traits.insert(.blankBehindMost, if: behind * 2 > places.count)
        traits.insert(
            .blankBeforeMost, if: places.count(where: isBlankBefore) * 5 > places.count * 2)
        traits.insert(
            .freeOne, if: places.contains { isBlankBehind($0) && isBlankBefore($0) })
    }

    private func closes(_ place: Int) -> Bool {
        place > 0 && isParagraph(place - 1)
            && (place + 1 == groupAt.count || shape.opens[place + 1])
    }

    /// Traits of the lines around the copies.
    func addSurroundings(_ places: [Int], _ number: Int, to traits: inout TraitSet) {
        let around = places.flatMap { [$0 - 2, $0 - 1, $0 + 1, $0 + 2] }
            .filter { groupAt.indices.contains($0) && groupAt[$0] != number }
        let short = around.count { count($0) < 4 }
        let long = around.count { count($0) >= 15 }
        traits.insert(.amongManyShort, if: short * 5 > around.count * 3)
        traits.insert(.amongManyLong, if: long * 20 > around.count * 11)
        traits.insert(.amongOnlyLong, if: long * 20 > around.count * 17)
        traits.insert(
            .paragraphBefore, if: places.contains { any(-3 ... -1, from: $0, isParagraph) })
        traits.insert(.bylineFollows, if: places.contains { any(1...4, from: $0, isByline) })
    }

    private func isByline(_ place: Int) -> Bool {
        count(place) < 20 && words.isByline(line(place), lists)
    }

    private func isDate(_ place: Int) -> Bool {
        count(place) < 20 && look(place).contains(.hasDate)
    }

    /// Traits of where on the page the copies stand.
    func addPlace(_ places: [Int], to traits: inout TraitSet) {
        let main = shape.mainText
        let inside = places.count(where: main.contains)
        let behind = places.count { $0 >= main.upperBound }
        let free = places.filter(isBlankBehind)
        traits.insert(.touchesMainText, if: inside * 10 > places.count * 3)
        traits.insert(.afterMainText, if: behind * 5 > places.count * 4)
        traits.insert(.atFirstRun, if: places.contains { (0...3).contains(shape.firstRun - $0) })
        traits.insert(
            .beforeFirstRun, if: places.contains { (11...30).contains(shape.firstRun - $0) })
        traits.insert(.freeTitleLike, if: free.contains { titles.rank(of: $0) < 3 })
        traits.insert(
            .freeNearText, if: free.contains { (-1...10).contains(main.lowerBound - $0) })
        traits.insert(
            .freeWithByline,
            if: free.contains { any(1...4, from: $0, isDate) || any(1...4, from: $0, isByline) })
    }
}
