// SPDX-License-Identifier: Apache-2.0

/// Divides text at the sentence boundaries of UAX #29.
///
/// The end of a line ends a sentence. No list of abbreviations is consulted: a sentence goes on
/// after a full stop if a small letter, a digit or a comma comes next (`e.g. this`, `3.5`), and
/// ends before a capital (`Mr. Smith` is two).
public enum SentenceSegmenter {
    /// Hands every sentence to `body` in order; together they cover the text without gaps.
    ///
    /// - Parameters:
    ///   - bytes: text in UTF-8. Bytes that are no text do no harm.
    ///   - body: gets the byte offsets of a sentence's start and end.
    public static func forEachSentence<Failure: Error>(
        in bytes: Span<UInt8>, _ body: (Int, Int) throws(Failure) -> Void
    ) throws(Failure) {
        var scanner = SentenceScanner()
        while scanner.position < bytes.count {
            let start = scanner.position
            scanner.scanSentence(in: bytes)
            try body(start, scanner.position)
        }
    }
}
