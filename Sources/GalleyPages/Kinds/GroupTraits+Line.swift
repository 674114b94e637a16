// SPDX-License-Identifier: Apache-2.0

extension GroupTraits {
    /// Traits of how the copies lie to each other.
    func addDistances(_ places: [Int], to traits: inout TraitSet) {
        let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
        let nearest = gaps.min() ?? 0
        let inPairs =
            places.count.isMultiple(of: 2)
            && stride(from: 0, to: gaps.count, by: 2).allSatisfy { gaps[$0] == 1 }
        let isRun = gaps.allSatisfy { $0 == 1 }
        traits.insert(.someNeighbours, if: nearest == 1 && !isRun && !inPairs)
        traits.insert(.close, if: (2...6).contains(nearest))
        traits.insert(.far, if: nearest > 6)
        traits.insert(.three, if: places.count == 3)
        traits.insert(.longSameDistance, if: isGallery(places) && count(places[0]) >= 8)
        for (first, second) in zip(places, places.dropFirst()) where second - first == 1 {
            traits.insert(.tight, if: line(second) - line(first) == 1)
            traits.insert(.freeRun, if: isBlankBefore(first) && isBlankBehind(second))
            traits.insert(.runBeforeRun, if: startsRun(second + 1) || startsRun(first - 2))
        }
    }

    private func startsRun(_ place: Int) -> Bool {
        guard place >= 0, place + 1 < groupAt.count else { return false }
        return groupAt[place] >= 0 && groupAt[place] == groupAt[place + 1]
    }

    /// Traits of what the line says.
    func addLine(_ places: [Int], to traits: inout TraitSet) {
        let first = look(places[0])
        let range = words.range(of: line(places[0]))
        traits.insert(.creditWord, if: places.contains { words.hasCredit(line($0), lists) })
        traits.insert(.credited, if: places.contains(where: isCredited))
        traits.insert(
            .imageWord, if: range.contains { lists.isAny(of: .imageWord, words.hashes[$0]) })
        traits.insert(.imageFile, if: range.last.map(isFileEnding) ?? false)
        traits.insert(.sentence, if: first.contains(.endsSentence))
        traits.insert(.colon, if: first.contains(.hasColon))
        traits.insert(.bar, if: first.contains(.hasBar))
        traits.insert(.digitFirst, if: first.contains(.startsWithDigit))
        traits.insert(.lowerFirst, if: first.contains(.startsLower))
        traits.insert(.numbers, if: first.contains(.mostlyNumbers))
        let length = words.lengths[line(places[0])]
        traits.insert(.varies, if: places.contains { words.lengths[line($0)] != length })
    }

    private func isCredited(_ place: Int) -> Bool {
        trimmer.core(of: line(place)) != words.range(of: line(place))
    }

    private func isFileEnding(_ word: Int) -> Bool {
        lists.isAny(of: .imageFile, words.hashes[word]) && words.marks[word].contains(.sentenceEnd)
    }
}
