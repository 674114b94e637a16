// SPDX-License-Identifier: Apache-2.0

/// A policy that joins or divides segments.
///
/// It gets what stands between two pieces of white space and may look at nothing else, so that
/// texts can be divided anywhere in white space. Its work must be linear in the number of segments
/// and bytes.
protocol SegmentPass: Sendable {
    func apply(to segments: inout [Segment], in bytes: Span<UInt8>)
}
