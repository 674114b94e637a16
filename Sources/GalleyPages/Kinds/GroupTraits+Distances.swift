// SPDX-License-Identifier: Apache-2.0

extension GroupTraits {
    /// Traits of how the copies lie to each other.
    func addDistances(_ places: [Int], to traits: inout TraitSet<KindTrait>) {
        let steps = Array(zip(places, places.dropFirst()))
        let tight = steps.count { line($1) - line($0) == 1 }
        traits.insert(.two, if: places.count == 2)
        traits.insert(.even, if: places.count.isMultiple(of: 2))
        traits.insert(.three, if: places.count == 3)
        traits.insert(.many, if: places.count >= 9)
        traits.insert(.tight, if: tight > 0)
        traits.insert(.mostlyTight, if: tight * 2 >= steps.count)
        traits.insert(.allTight, if: tight == steps.count)
        traits.insert(.far, if: steps.allSatisfy { $1 - $0 > 6 })
        for (first, second) in steps where second - first == 1 {
            traits.insert(
                .freeRun, if: shape.isBlankBefore(first) && shape.isBlankBehind(second))
            traits.insert(.runBeforeRun, if: startsRun(second + 1) || startsRun(first - 2))
        }
        for (first, second) in steps {
            let isBeside = copies.areSame(first - 1, second - 1)
            traits.insert(.sameBefore, if: isBeside && second - first > 1)
            traits.insert(
                .movesAlong,
                if: second - first > 1 && (isBeside || copies.areSame(first + 1, second + 1)))
        }
        addGallery(places, to: &traits)
    }

    private func addGallery(_ places: [Int], to traits: inout TraitSet<KindTrait>) {
        let distance = places[1] - places[0]
        if (2...6).contains(distance) {
            traits.insert(
                .shortBetween, if: (places[0] + 1..<places[1]).allSatisfy { count($0) <= 5 })
        }
        guard isGallery(places) else { return }
        traits.insert(.gallery, if: true)
        let behind = places.count(where: shape.isBlankBehind)
        traits.insert(
            .longGallery, if: count(places[0]) >= 8 && behind > 0 && behind < places.count)
    }

    private func startsRun(_ place: Int) -> Bool {
        guard place >= 0, place + 1 < groupAt.count else { return false }
        return groupAt[place] >= 0 && groupAt[place] == groupAt[place + 1]
    }
}
