// SPDX-License-Identifier: Apache-2.0

/// Divides text at the word boundaries of UAX #29, without dictionaries.
///
/// Scripts written without spaces follow the same rules: each Han or Hiragana character is a
/// segment, as is each Thai, Lao, Khmer or Burmese letter with its marks; Katakana and Hangul
/// stay whole.
public enum WordSegmenter {
    /// Hands every segment to `body` in order; together they cover the text without gaps.
    ///
    /// - Parameters:
    ///   - bytes: text in UTF-8. Bytes that are no text do no harm: each is a segment or part of
    ///     one.
    ///   - body: gets the byte offsets of a segment's start and end, and its kind.
    public static func forEachSegment<Failure: Error>(
        in bytes: Span<UInt8>, _ body: (Int, Int, TokenKind) throws(Failure) -> Void
    ) throws(Failure) {
        var scanner = SegmentScanner()
        while scanner.position < bytes.count {
            let start = scanner.position
            let kind = scanner.scanSegment(in: bytes)
            try body(start, scanner.position, kind)
        }
    }
}
