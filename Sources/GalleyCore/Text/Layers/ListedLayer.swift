// SPDX-License-Identifier: Apache-2.0

/// A layer of your own that `galley explain --layer` shows, as a table of its ranges.
///
/// The tool finds the layer in the `layers` of its analyzers.
public protocol ListedLayer: DocumentLayer {
    /// The ranges of the layer in UTF-8 bytes of the document's text, in the order of the table.
    var listedRanges: [ByteRange] { get }
}
