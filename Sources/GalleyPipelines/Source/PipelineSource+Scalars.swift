// SPDX-License-Identifier: Apache-2.0

extension PipelineSource {
    /// The place of some bytes of a scalar's text.
    ///
    /// Exact if the text stands in the file as it is (no escapes, no folded lines, no values put
    /// in for variables); otherwise the place of the whole scalar.
    func range(of bytes: Range<Int>, in node: YAMLNode) -> YAMLRange {
        guard let start = textStart(of: node) else { return node.range }
        return range(start + bytes.lowerBound, start + bytes.upperBound)
    }

    /// The byte at which a scalar's text begins, if it stands in the file as it is.
    func textStart(of node: YAMLNode) -> Int? {
        guard let scalar = node.scalar else { return nil }
        let quote = scalar.style == .quoted ? 1 : 0
        let inner = bytes(in: node.range).dropFirst(quote).dropLast(quote)
        return inner.elementsEqual(scalar.text.utf8) ? inner.startIndex : nil
    }
}
