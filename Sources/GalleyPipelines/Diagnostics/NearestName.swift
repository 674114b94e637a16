// SPDX-License-Identifier: Apache-2.0

/// Finds the name that somebody probably meant.
package struct NearestName: Sendable {
    private let candidates: [(name: String, letters: [Unicode.Scalar])]

    /// Chooses among names.
    package init(_ candidates: some Sequence<String>) {
        self.candidates =
            candidates
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { ($0, Self.folded($0)) }
    }

    /// The name nearest to a text, or nil if none is near enough.
    ///
    /// A name in another style (`wordFrequency`, `Word-Frequency`) is nearest of all, then fewest
    /// edits (Damerau–Levenshtein, at most a third of the letters), then a part of a name, such as
    /// `frequency`. Ties go to the first by bytes of UTF-8.
    package func nearest(to text: String) -> String? {
        let wanted = Self.folded(text)
        guard !wanted.isEmpty, wanted.count <= Self.maximumLength else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for (name, letters) in candidates where name != text {
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = Self.distance(wanted, letters)
            let isNear = distance <= limit && distance < max(wanted.count, letters.count)
            if isNear, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name ?? candidates.first { Self.isPart(wanted, of: $0) }?.name
    }

    /// Whether a text of four letters and more is a beginning or a whole word of a name.
    private static func isPart(
        _ wanted: [Unicode.Scalar], of candidate: (name: String, letters: [Unicode.Scalar])
    ) -> Bool {
        guard wanted.count >= 4, candidate.letters.count > wanted.count else { return false }
        if candidate.letters.starts(with: wanted) { return true }
        return candidate.name.split(separator: "_").contains { folded(String($0)) == wanted }
    }

    /// The letters and digits in lower case: snake_case, camelCase and kebab-case become equal.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.prefix(maximumLength + 1)
            .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
            .filter { !["_", "-", " ", "."].contains($0) }
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two texts
    /// (the optimal string alignment distance).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let substitution = last[j] + (left[i] == right[j] ? 0 : 1)
                var cost = min(substitution, last[j + 1] + 1, row[j] + 1)
                let isSwap =
                    i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]
                if isSwap { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }

    /// Longer texts are no slips of the pen.
    private static let maximumLength = 64
}
