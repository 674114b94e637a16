// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension LexiconFile {
    /// The maximum magnitude of a rating on VADER's scale, for which the rules are designed.
    static let scale = 4.0

    /// The entries that cannot be found in any text, with the reasons.
    ///
    /// `check --lexicon` shows them, and reports state their number.
    var unreachable: [LexiconFault] {
        // All entries get the rating 1, because a neutral entry without categories is never a hit.
        let rated = entries.map { entry in
            var entry = entry
            entry.rating = 1
            return entry
        }
        let finder = EntryFinder(
            LexiconFile(entries: rated, categories: categories, faults: []), .all)
        return entries.compactMap { entry in
            finder.unreachable(entry).map { LexiconFault(line: entry.line, message: $0) }
        }
    }

    /// The notes about the file in a report that uses it; the file must not have faults.
    var notes: [String] {
        let hint = "; 'galley check --lexicon FILE' lists them."
        let counts = [
            ("Entries that cannot be found in any text", unreachable.count),
            ("Conditions of LIWC 2007 that are ignored", remarks.count),
        ]
        return counts.filter { $0.1 > 0 }.map { "\($0.0): \($0.1.grouped)\(hint)" }
    }

    /// A warning if some ratings are beyond VADER's scale, or if the ratings seem to lack a
    /// negative half; empty if the ratings may be on the scale.
    var beyondScale: [LexiconFault] {
        let ratings = entries.map(\.rating)
        guard let least = ratings.min(), let most = ratings.max() else { return [] }
        let largest = max(most, -least)
        let isOneSided =
            least >= 0 && entries.count > 1
            && (most > Self.scale || most <= 1 && ratings.contains { $0 > 0 && $0 < 1 })
        let range = "the ratings are from \(Self.text(least)) to \(Self.text(most))"
        if isOneSided {
            let message =
                "\(range), and none is negative; if the middle of their scale is neutral, subtract "
                + "this middle, and then scale the ratings to VADER's range of -4 to 4"
            return [LexiconFault(line: entries[0].line, message: message)]
        }
        guard largest > Self.scale,
            let first = entries.first(where: { $0.rating.magnitude > Self.scale })
        else { return [] }
        let count = ratings.count { $0.magnitude > Self.scale }
        let weight = (Self.scale / largest * 100).rounded(.down) / 100
        let message =
            "\(range), \(count.grouped) of them beyond VADER's scale of -4 to 4; 'weight: "
            + "\(Self.text(weight))' of sentiment_lexicon scales them to it"
        return [LexiconFault(line: first.line, message: message)]
    }

    /// Returns a report's note about ratings beyond VADER's scale, if there are any; the ratings
    /// must have been multiplied by the file's weight.
    func scaleNote(_ name: String) -> [String] {
        let count = entries.count { $0.rating.magnitude > Self.scale }
        guard count > 0 else { return [] }
        return [
            "Ratings of '\(name)' beyond VADER's scale of -4 to 4: \(count); 'weight' scales them to it."
        ]
    }

    /// Returns a rating as a user would write it: without ".0".
    private static func text(_ rating: Double) -> String {
        rating == rating.rounded() ? "\(Int(rating))" : "\(rating)"
    }
}
