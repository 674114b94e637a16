// SPDX-License-Identifier: Apache-2.0

/// Finds the known name that a misspelled name was probably meant to be.
package struct NearestName: Sendable {
    private let candidates: [(name: String, letters: [Unicode.Scalar])]

    /// Makes a search for similar names among candidates.
    package init(_ candidates: some Sequence<String>) {
        self.candidates =
            candidates
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { ($0, Self.folded($0)) }
    }

    /// Returns the name that is most similar to a text, or nil if no name is similar enough.
    ///
    /// A name that differs only in style (`wordFrequency`, `Word-Frequency`) is chosen first; then
    /// the name with the fewest edits (Damerau–Levenshtein, at most a third of the letters); then a
    /// name that contains the text as a part, such as `frequency`. If several names are equally
    /// similar, the first in the order of their UTF-8 bytes is chosen.
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

    /// Returns whether a text has at least four letters and is the beginning or a whole word of a
    /// name.
    private static func isPart(
        _ wanted: [Unicode.Scalar], of candidate: (name: String, letters: [Unicode.Scalar])
    ) -> Bool {
        guard wanted.count >= 4, candidate.letters.count > wanted.count else { return false }
        if candidate.letters.starts(with: wanted) { return true }
        return candidate.name.split(separator: "_").contains { folded(String($0)) == wanted }
    }

    /// Returns a name in lower case without separators, so that snake_case, camelCase and
    /// kebab-case become equal.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.prefix(maximumLength + 1)
            .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
            .filter { !["_", "-", " ", "."].contains($0) }
    }

    /// Returns the optimal string alignment distance of two texts.
    ///
    /// It is the minimum number of insertions, deletions, substitutions and swaps of adjacent
    /// characters.
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

    /// The maximum length of a text for which a similar name is searched.
    private static let maximumLength = 64
}
