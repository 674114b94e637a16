// SPDX-License-Identifier: Apache-2.0

/// One promise that an analyzer does not keep.
public struct ConformanceFailure: Sendable, Hashable, CustomStringConvertible {
    /// The promise.
    public let promise: Promise
    /// What was tried and what came of it.
    public let message: String
    /// The shortest texts found that show it; empty if it takes none.
    public let texts: [String]
    /// The seed with which texts were made up, if the texts come from one.
    public let seed: UInt64?

    init(_ promise: Promise, _ message: String, texts: [String] = [], seed: UInt64? = nil) {
        self.promise = promise
        self.message = message
        self.texts = texts
        self.seed = seed
    }

    /// The promise, the message and the texts.
    public var description: String {
        var description = "\(promise.rawValue): \(message)"
        if !texts.isEmpty {
            description += "; with \(texts.map(Self.shown).joined(separator: ", "))"
        }
        if let seed { description += " (seed \(seed))" }
        return description
    }

    private static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 200 else { return text.debugDescription }
        return "\(String(scalars.prefix(200)).debugDescription)… (\(scalars.count) scalars)"
    }
}
