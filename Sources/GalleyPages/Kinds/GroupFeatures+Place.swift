// SPDX-License-Identifier: Apache-2.0

extension GroupFeatures {
    /// Adds the features that depend on the distances between the copies.
    func addDistances(_ places: [Int], to features: inout FeatureSet<GroupFeature>) {
        let steps = Array(zip(places, places.dropFirst()))
        let tight = steps.count { line($1) - line($0) == 1 }
        features.insert(.two, if: places.count == 2)
        features.insert(.even, if: places.count.isMultiple(of: 2))
        features.insert(.three, if: places.count == 3)
        features.insert(.many, if: places.count >= 9)
        features.insert(.tight, if: tight > 0)
        features.insert(.mostlyTight, if: tight * 2 >= steps.count)
        features.insert(.allTight, if: tight == steps.count)
        features.insert(.far, if: steps.allSatisfy { $1 - $0 > 6 })
        for (first, second) in steps where second - first == 1 {
            features.insert(
                .freeRun, if: shape.isBlankBefore(first) && shape.isBlankAfter(second))
            features.insert(.runBeforeRun, if: startsRun(second + 1) || startsRun(first - 2))
        }
        for (first, second) in steps {
            let isBeside = copies.areSame(first - 1, second - 1)
            features.insert(.sameBefore, if: isBeside && second - first > 1)
            features.insert(
                .movesAlong,
                if: second - first > 1 && (isBeside || copies.areSame(first + 1, second + 1)))
        }
        addGallery(places, to: &features)
    }

    private func addGallery(_ places: [Int], to features: inout FeatureSet<GroupFeature>) {
        let distance = places[1] - places[0]
        if (2...6).contains(distance) {
            features.insert(
                .shortBetween, if: (places[0] + 1..<places[1]).allSatisfy { count($0) <= 5 })
        }
        guard isGallery(places) else { return }
        features.insert(.gallery)
        let after = places.count(where: shape.isBlankAfter)
        features.insert(
            .longGallery, if: count(places[0]) >= 8 && after > 0 && after < places.count)
    }

    private func startsRun(_ place: Int) -> Bool {
        guard place >= 0, place + 1 < groupAt.count else { return false }
        return groupAt[place] >= 0 && groupAt[place] == groupAt[place + 1]
    }

    /// Adds the features that depend on the blank lines around the copies.
    func addBlanks(_ places: [Int], to features: inout FeatureSet<GroupFeature>) {
        let after = places.count(where: shape.isBlankAfter)
        let before = places.count(where: shape.isBlankBefore)
        let isFirstInline = !shape.isBlankAfter(places[0])
        let isLastInline = !shape.isBlankAfter(places[places.count - 1])
        features.insert(.opens, if: shape.opens[places[0]])
        features.insert(
            .opensAlone,
            if: shape.opens[places[0]] && before == places.count && after == places.count)
        features.insert(.closes, if: places.contains(where: closes))
        features.insert(.blankBehindOne, if: after > 0)
        features.insert(.blankBehindMost, if: after * 2 > places.count)
        features.insert(.blankBehindAll, if: after == places.count)
        features.insert(.blankBeforeMost, if: before * 5 > places.count * 2)
        features.insert(.blankBeforeAll, if: before == places.count)
        features.insert(.inlineFirst, if: isFirstInline && !isLastInline)
        features.insert(.inlineLast, if: isLastInline && !isFirstInline)
        features.insert(
            .inLongBlock, if: places.contains { lineFeatures[$0].contains(.inLongBlock) })
    }

    private func closes(_ place: Int) -> Bool {
        place > 0 && shape.isParagraph[place - 1]
            && (place + 1 == groupAt.count || shape.opens[place + 1])
    }

    /// Adds the features that depend on the other lines around the copies.
    func addSurroundings(
        _ places: [Int], _ number: Int, to features: inout FeatureSet<GroupFeature>
    ) {
        var around = 0
        var short = 0
        for place in places {
            for other in [place - 2, place - 1, place + 1, place + 2]
            where groupAt.indices.contains(other) && groupAt[other] != number {
                around += 1
                if count(other) < 4 { short += 1 }
            }
        }
        features.insert(.amongManyShort, if: short * 5 > around * 3)
        features.insert(
            .paragraphBefore,
            if: places.contains { any(-3 ... -1, from: $0) { shape.isParagraph[$0] } })
        features.insert(
            .bylineFollows, if: places.contains { any(1...4, from: $0) { isShort($0, .byline) } })
        features.insert(.creditNear, if: places.contains { any(-2...3, from: $0, isCredit) })
    }

    private func isCredit(_ place: Int) -> Bool {
        count(place) <= 8
            && (lineFeatures[place].contains(.creditLabel) || lineFeatures[place].contains(.agency))
    }

    private func isShort(_ place: Int, _ feature: LineFeature) -> Bool {
        count(place) < 20 && lineFeatures[place].contains(feature)
    }

    /// Adds the features that depend on the positions of the copies on the page.
    func addPlace(_ places: [Int], to features: inout FeatureSet<GroupFeature>) {
        let main = shape.mainText
        let free = places.filter(shape.isBlankAfter)
        features.insert(.beforeMainText, if: places.allSatisfy { $0 < main.lowerBound })
        features.insert(.insideMainText, if: places.allSatisfy(main.contains))
        features.insert(.afterMainText, if: places.allSatisfy { $0 >= main.upperBound })
        features.insert(.freeTitleLike, if: free.contains { titles.rank(of: $0) < 3 })
        features.insert(
            .freeNearText, if: free.contains { (-1...10).contains(main.lowerBound - $0) })
        features.insert(
            .freeWithByline,
            if: free.contains {
                any(1...4, from: $0) { isShort($0, .date) || isShort($0, .byline) }
            })
    }

    /// Adds the features that depend on the results of the first pass of `RoleModel`.
    ///
    /// - Parameter roles: the results of the first pass for every line that is not blank, as bits
    ///   of `RoleFeature`.
    func addRoles(_ places: [Int], _ roles: [UInt64], to features: inout FeatureSet<GroupFeature>) {
        for (feature, role, share) in GroupFeature.ofFirstPass {
            let count = places.count { roles[$0] & 1 << UInt64(role.rawValue) != 0 }
            features.insert(feature, if: Double(count) > share * Double(places.count))
        }
    }
}
