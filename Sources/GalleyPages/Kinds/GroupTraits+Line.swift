// SPDX-License-Identifier: Apache-2.0

extension GroupTraits {
    /// Traits of what the line says.
    func addLine(_ places: [Int], to traits: inout TraitSet<KindTrait>) {
        let first = signs[places[0]]
        traits.insert(
            .creditWord,
            if: has(.creditLabel, places) || has(.agency, places) || has(.copyright, places))
        traits.insert(.credited, if: has(.credited, places))
        traits.insert(.imageWord, if: first.contains(.imageWord))
        traits.insert(.imageFile, if: first.contains(.imageFile))
        traits.insert(.sentence, if: first.contains(.sentence))
        traits.insert(
            .longWithoutEnd, if: count(places[0]) >= 15 && !first.contains(.sentence))
        traits.insert(.fourWords, if: count(places[0]) <= 4)
        traits.insert(.colon, if: first.contains(.colon))
        traits.insert(.bar, if: first.contains(.bar))
        traits.insert(.digitFirst, if: first.contains(.digitFirst))
        traits.insert(.digits, if: first.contains(.digits))
        traits.insert(.lowerFirst, if: first.contains(.smallFirst))
        traits.insert(.quoteFirst, if: first.contains(.quoteFirst))
        traits.insert(.capitals, if: first.contains(.capitals))
        let length = words.lengths[line(places[0])]
        traits.insert(.varies, if: places.contains { words.lengths[line($0)] != length })
        traits.insert(.textWords, if: has(.textWords, places))
        traits.insert(.manyTextWords, if: has(.manyTextWords, places))
        traits.insert(.likeNeighbour, if: places.contains(where: isLikeNeighbour))
    }

    /// Whether one of the places has a sign.
    private func has(_ sign: LineSign, _ places: [Int]) -> Bool {
        places.contains { signs[$0].contains(sign) }
    }

    private func isLikeNeighbour(_ place: Int) -> Bool {
        let range = words.range(of: line(place)).prefix(Self.mostCompared)
        return [place - 1, place + 1].contains { other in
            guard groupAt.indices.contains(other), groupAt[other] != groupAt[place] else {
                return false
            }
            let others = words.hashes[words.range(of: line(other)).prefix(Self.mostCompared)]
            let shared = range.count { others.contains(words.hashes[$0]) }
            return shared * 5 > range.count * 2
        }
    }
}
