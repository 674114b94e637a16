// SPDX-License-Identifier: Apache-2.0

/// Looks for texts with which an analyzer breaks a promise.
struct Search {
    let promise: Promise
    /// What is wrong with these texts as documents; nil if nothing is.
    let fault: ([String]) -> String?

    /// The first failure, with the shortest texts that show it.
    func failure(in lists: [TextList]) -> ConformanceFailure? {
        for list in lists {
            guard let message = fault(list.texts) else { continue }
            let shrinker = Shrinker(list.texts, message, fault: fault)
            let shrunk = shrinker.shrunk()
            return ConformanceFailure(
                promise, shrunk.message, texts: shrunk.texts, seed: list.seed)
        }
        return nil
    }
}
