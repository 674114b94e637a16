// SPDX-License-Identifier: Apache-2.0

extension WordRules {
    /// "no" negates the next rated words instead of counting for itself.
    mutating func applyNo(at index: Int, rated entry: Double) {
        let names = tables.names
        let before = number(at: index - 1)
        if before == names.no || number(at: index - 2) == names.no
            || number(at: index - 3) == names.no && (before == names.or || before == names.nor)
        {
            trail.replace(by: entry * Self.negation, .no)
        } else if number(at: index) == names.no, isRated(at: index + 1) {
            trail.replace(by: 0, .no)
        }
    }

    /// A negation up to three words before the rated word turns it round.
    ///
    /// "never so good" strengthens, and "without a doubt" does nothing.
    mutating func applyNegation(at index: Int, _ distance: Int) {
        if distance > 1 {
            if isNeverSo(before: index, distance) {
                trail.multiply(by: Self.neverSo, .neverSo)
                return
            }
            if isWithoutDoubt(before: index, distance) { return }
        }
        if isNegator(at: index - distance) { trail.multiply(by: Self.negation, .negation) }
    }

    private func isNeverSo(before index: Int, _ distance: Int) -> Bool {
        let isNever = number(at: index - distance) == tables.names.never
        if distance == 2 { return isNever && isSoOrThis(at: index - 1) }
        return isNever && isSoOrThis(at: index - 2) || isSoOrThis(at: index - 1)
    }

    private func isSoOrThis(at index: Int) -> Bool {
        let number = number(at: index)
        return number == tables.names.so || number == tables.names.this
    }

    private func isWithoutDoubt(before index: Int, _ distance: Int) -> Bool {
        let doubt = tables.names.doubt
        return number(at: index - distance) == tables.names.without
            && (number(at: index - 1) == doubt || distance == 3 && number(at: index - 2) == doubt)
    }

    /// "least" turns the next word round, except in "at least" and "very least".
    mutating func applyLeast(at index: Int) {
        let names = tables.names
        guard number(at: index - 1) == names.least, !isRated(at: index - 1) else { return }
        let before = number(at: index - 2)
        if before != names.at && before != names.very {
            trail.multiply(by: Self.negation, .least)
        }
    }
}
