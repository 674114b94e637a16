// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text with edits applied.
    ///
    /// Edits that propose the same count once. Of edits that overlap otherwise, the one that begins
    /// first is applied, of several the longest; the others wait for another look at the new text.
    public func applying(_ edits: some Sequence<Edit>) -> String {
        let bytes = Array(utf8)
        let sorted = Set(edits).sorted {
            ($0.range.lowerBound, -$0.range.count, ExactText($0.replacement))
                < ($1.range.lowerBound, -$1.range.count, ExactText($1.replacement))
        }
        var result: [UInt8] = []
        var position = 0
        for edit in sorted
        where edit.range.lowerBound >= position && edit.range.upperBound <= bytes.count {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement.utf8
            position = edit.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}
