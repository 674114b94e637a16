// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The files that no reader reads: how many of each kind, and the names of the first ones.
public struct IgnoredFiles: Sendable, Hashable, Codable {
    /// The numbers of files by kind, such as ".csv" or "hidden".
    public private(set) var counts: [String: Int] = [:]
    /// The names of the first files, in the order of their bytes; at most `mostNames`.
    public private(set) var names: [String] = []

    /// The maximum number of names.
    public static let mostNames = 10

    /// Makes the value of a run that ignored no file.
    package init() {}

    /// Makes the value of one file.
    package init(kind: String, name: String) {
        counts = [kind: 1]
        names = [name]
    }

    /// Whether no file was ignored.
    public var isEmpty: Bool { counts.isEmpty }

    /// The number of all files.
    public var total: Int { counts.values.reduce(0, +) }

    /// Adds files, in any order.
    package mutating func merge(_ other: IgnoredFiles) {
        counts.merge(other.counts, uniquingKeysWith: +)
        guard !other.names.isEmpty else { return }
        let all = (names + other.names).sorted { ExactText($0) < ExactText($1) }
        names = Array(all.prefix(Self.mostNames))
    }
}
