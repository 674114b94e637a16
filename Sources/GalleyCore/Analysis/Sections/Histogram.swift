// SPDX-License-Identifier: Apache-2.0

/// A histogram: the number of documents, or of other things, in each of several adjacent ranges of a
/// value.
public struct Histogram: Sendable, Hashable {
    /// One range and its count.
    public struct Bin: Sendable, Hashable {
        /// The lower bound.
        public let from: Double
        /// The upper bound, which belongs to the range only in the last bin.
        public let to: Double
        /// The number of things in the range.
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
    /// The name of the counted things in the plural, such as "documents" or "sentences".
    public let counted: String
    /// The ranges, in ascending order.
    public let bins: [Bin]

    /// Makes a histogram.
    ///
    /// - Parameters:
    ///   - name: the name for programs, in snake_case.
    ///   - title: the caption for people.
    ///   - counted: what is counted, in the plural.
    ///   - bins: the ranges, in ascending order.
    public init(_ name: String, title: String, of counted: String = "documents", bins: [Bin]) {
        self.name = name
        self.title = title
        self.counted = counted
        self.bins = bins
    }
}
