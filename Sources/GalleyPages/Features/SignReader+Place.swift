// SPDX-License-Identifier: Apache-2.0

extension SignReader {
    /// The blank lines around each line.
    func addBlocks(to all: inout [LineSigns]) {
        var start = 0
        for place in all.indices where shape.isBlankBehind(place) {
            addBlock(start...place, to: &all)
            start = place + 1
        }
    }

    private func addBlock(_ block: ClosedRange<Int>, to all: inout [LineSigns]) {
        all[block.lowerBound].insert(.blankBefore)
        all[block.upperBound].insert(.blankBehind)
        all[block.lowerBound].insert(.opens, if: shape.opens[block.lowerBound])
        switch block.count {
        case 1: all[block.lowerBound].insert(.alone)
        case 2: for place in block { all[place].insert(.inPair) }
        case 8...: for place in block { all[place].insert(.inLongBlock) }
        default: break
        }
    }

    /// Where a line stands, and where its copies do.
    func addPlace(_ place: Int, to signs: inout LineSigns) {
        signs.insert(.longText, if: shape.isParagraph[place])
        signs.insert(.firstLine, if: place == 0)
        let main = shape.mainText
        if place >= main.upperBound {
            signs.insert(place < main.upperBound + 5 ? .afterText : .farAfterText)
        } else {
            switch main.lowerBound - place {
            case ...0: signs.insert(.inText)
            case 1: signs.insert(.atText)
            case 2...3: signs.insert(.nearText)
            case 4...8: signs.insert(.closeToText)
            case 9...20: signs.insert(.beforeText)
            default: signs.insert(.farBeforeText)
            }
        }
        addCopies(place, to: &signs)
    }

    private func addCopies(_ place: Int, to signs: inout LineSigns) {
        let count = copies.count(at: place)
        guard count > 1 else { return }
        signs.insert(count == 2 ? .twice : count <= 4 ? .thrice : .often)
        let before = copies.distanceBefore(place)
        let behind = copies.distanceBehind(place)
        signs.insert(.later, if: before > 0)
        signs.insert(.sameBefore, if: before == 1)
        signs.insert(.sameBehind, if: behind == 1)
        signs.insert(.copyNear, if: (2...6).contains(before) || (2...6).contains(behind))
    }
}
