// SPDX-License-Identifier: Apache-2.0

/// A histogram: the number of documents in each of several adjacent ranges of a value.
public struct Histogram: Sendable, Hashable {
    /// One range and its count.
    public struct Bin: Sendable, Hashable {
        /// The lower bound.
        public let from: Double
        /// The upper bound, which belongs to the range only in the last bin.
        public let to: Double
        /// The number of documents in the range.
        public let count: Int

        /// Makes a bin.
        public init(from: Double, to: Double, count: Int) {
            self.from = from
            self.to = to
            self.count = count
        }
    }

    /// The name for programs, in snake_case, unique within its section.
    public let name: String
    /// The caption that readers see.
    public let title: String
    /// The ranges, in ascending order.
    public let bins: [Bin]

    /// Makes a histogram.
    public init(_ name: String, title: String, bins: [Bin]) {
        self.name = name
        self.title = title
        self.bins = bins
    }
}
