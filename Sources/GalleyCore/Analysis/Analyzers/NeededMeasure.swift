// SPDX-License-Identifier: Apache-2.0

/// A measure of another analyzer that an analyzer's options name.
public struct NeededMeasure: Sendable, Hashable {
    /// The full name: the other analyzer's label or id, a point, the measure's name.
    public let name: String
    /// From the analyzer's options to the text that names it.
    public let path: [OptionFault.PathElement]
    /// Where the name stands in that text, in bytes.
    public let bytes: Range<Int>

    /// Names a measure.
    public init(_ name: String, path: [OptionFault.PathElement], bytes: Range<Int>) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    /// The analyzer's label or id.
    public var analyzer: String { String(name.prefix { $0 != "." }) }
}
