// SPDX-License-Identifier: Apache-2.0

extension PipelineSource {
    /// The place of some bytes of a scalar's text.
    ///
    /// Exact if the text stands in the file as it is (no escapes, no folded lines, no values put
    /// in for variables); otherwise the place of the whole scalar.
    func range(of bytes: Range<Int>, in node: YAMLNode) -> YAMLRange {
        guard let scalar = node.scalar else { return node.range }
        let written = self.bytes(in: node.range)
        let quote = scalar.style == .quoted ? 1 : 0
        let inner = written.dropFirst(quote).dropLast(quote)
        guard inner.elementsEqual(scalar.text.utf8) else { return node.range }
        return range(inner.startIndex + bytes.lowerBound, inner.startIndex + bytes.upperBound)
    }
}
