// SPDX-License-Identifier: Apache-2.0

extension GroupTraits {
    /// Traits of the blank lines around the copies.
    func addBlanks(_ places: [Int], to traits: inout TraitSet<KindTrait>) {
        let behind = places.count(where: shape.isBlankBehind)
        let before = places.count(where: shape.isBlankBefore)
        let isFirstInline = !shape.isBlankBehind(places[0])
        let isLastInline = !shape.isBlankBehind(places[places.count - 1])
        traits.insert(.opens, if: shape.opens[places[0]])
        traits.insert(
            .opensAlone,
            if: shape.opens[places[0]] && before == places.count && behind == places.count)
        traits.insert(.closes, if: places.contains(where: closes))
        traits.insert(.blankBehindOne, if: behind > 0)
        traits.insert(.blankBehindMost, if: behind * 2 > places.count)
        traits.insert(.blankBehindAll, if: behind == places.count)
        traits.insert(.blankBeforeMost, if: before * 5 > places.count * 2)
        traits.insert(.blankBeforeAll, if: before == places.count)
        traits.insert(.inlineFirst, if: isFirstInline && !isLastInline)
        traits.insert(.inlineLast, if: isLastInline && !isFirstInline)
        traits.insert(
            .inLongBlock, if: places.contains { signs[$0].contains(.inLongBlock) })
    }

    private func closes(_ place: Int) -> Bool {
        place > 0 && shape.isParagraph[place - 1]
            && (place + 1 == groupAt.count || shape.opens[place + 1])
    }

    /// Traits of the lines around the copies.
    func addSurroundings(_ places: [Int], _ number: Int, to traits: inout TraitSet<KindTrait>) {
        var around = 0
        var short = 0
        for place in places {
            for other in [place - 2, place - 1, place + 1, place + 2]
            where groupAt.indices.contains(other) && groupAt[other] != number {
                around += 1
                if count(other) < 4 { short += 1 }
            }
        }
        traits.insert(.amongManyShort, if: short * 5 > around * 3)
        traits.insert(
            .paragraphBefore,
            if: places.contains { any(-3 ... -1, from: $0) { shape.isParagraph[$0] } })
        traits.insert(
            .bylineFollows, if: places.contains { any(1...4, from: $0) { isShort($0, .byline) } })
        traits.insert(.creditNear, if: places.contains { any(-2...3, from: $0, isCredit) })
    }

    private func isCredit(_ place: Int) -> Bool {
        count(place) <= 8
            && (signs[place].contains(.creditLabel) || signs[place].contains(.agency))
    }

    private func isShort(_ place: Int, _ sign: LineSign) -> Bool {
        count(place) < 20 && signs[place].contains(sign)
    }

    /// Traits of where on the page the copies stand.
    func addPlace(_ places: [Int], to traits: inout TraitSet<KindTrait>) {
        let main = shape.mainText
        let free = places.filter(shape.isBlankBehind)
        traits.insert(.beforeMainText, if: places.allSatisfy { $0 < main.lowerBound })
        traits.insert(.insideMainText, if: places.allSatisfy(main.contains))
        traits.insert(.afterMainText, if: places.allSatisfy { $0 >= main.upperBound })
        traits.insert(.freeTitleLike, if: free.contains { titles.rank(of: $0) < 3 })
        traits.insert(
            .freeNearText, if: free.contains { (-1...10).contains(main.lowerBound - $0) })
        traits.insert(
            .freeWithByline,
            if: free.contains {
                any(1...4, from: $0) { isShort($0, .date) || isShort($0, .byline) }
            })
    }

    /// Traits of what the first look at the page's lines said of the copies.
    func addRoles(_ places: [Int], _ roles: [UInt64], to traits: inout TraitSet<KindTrait>) {
        func copies(_ sign: RoleSign) -> Int {
            places.count { roles[$0] & 1 << UInt64(sign.rawValue) != 0 }
        }
        traits.insert(.bestHeadline, if: copies(.bestHeadline) > 0)
        traits.insert(.headlineAmongFour, if: copies(.headlineAmongFour) > 0)
        traits.insert(.likelyHeadline, if: copies(.likelyHeadline) > 0)
        traits.insert(.possibleHeadline, if: copies(.possibleHeadline) > 0)
        traits.insert(.likelyCaption, if: copies(.wasCaption) > 0)
        traits.insert(.mostlyCaption, if: copies(.wasCaption) * 2 > places.count)
        traits.insert(.mostlyNavigation, if: copies(.wasNavigation) * 2 > places.count)
    }
}
