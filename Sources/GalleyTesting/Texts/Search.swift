// SPDX-License-Identifier: Apache-2.0

/// Searches for texts with which an analyzer does not meet a clause of the contract.
struct Search {
    let clause: ContractClause
    /// Describes the fault that occurs if the documents have these texts; returns nil if no fault
    /// occurs.
    let fault: ([String]) -> String?

    /// Finds the first failure, with the shortest texts that show it.
    func failure(in lists: [TextList]) -> ConformanceFailure? {
        for list in lists {
            guard let message = fault(list.texts) else { continue }
            let shrinker = Shrinker(list.texts, message, fault: fault)
            let shrunk = shrinker.shrunk()
            return ConformanceFailure(
                clause, shrunk.message, texts: shrunk.texts, seed: list.seed)
        }
        return nil
    }
}

/// Reduces texts that show a fault to fewer and shorter texts, in a limited number of attempts.
private struct Shrinker {
    private let fault: ([String]) -> String?
    private var attempts = 400
    private var texts: [String]
    private var message: String

    /// Makes a shrinker from the texts that show a fault and the description of that fault.
    init(_ texts: [String], _ message: String, fault: @escaping ([String]) -> String?) {
        self.texts = texts
        self.message = message
        self.fault = fault
    }

    /// Returns the shortest texts found, with the description of their fault.
    consuming func shrunk() -> (texts: [String], message: String) {
        var size = texts.count / 2
        while size > 0 {
            dropTexts(size)
            size /= 2
        }
        for index in texts.indices { shorten(index) }
        return (texts, message)
    }

    private mutating func dropTexts(_ size: Int) {
        var start = 0
        while start < texts.count {
            var fewer = texts
            fewer.removeSubrange(start..<min(start + size, fewer.count))
            if !keep(fewer) { start += size }
        }
    }

    private mutating func shorten(_ index: Int) {
        var size = max(texts[index].unicodeScalars.count / 2, 1)
        while size > 0 {
            var start = 0
            while start < texts[index].unicodeScalars.count, attempts > 0 {
                var scalars = Array(texts[index].unicodeScalars)
                scalars.removeSubrange(start..<min(start + size, scalars.count))
                var shorter = texts
                shorter[index] = String(String.UnicodeScalarView(scalars))
                if !keep(shorter) { start += size }
            }
            size /= 2
        }
    }

    private mutating func keep(_ candidate: [String]) -> Bool {
        guard attempts > 0, !candidate.isEmpty else { return false }
        attempts -= 1
        guard let fault = fault(candidate) else { return false }
        texts = candidate
        message = fault
        return true
    }
}
