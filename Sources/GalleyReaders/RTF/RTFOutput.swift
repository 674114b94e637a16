// SPDX-License-Identifier: Apache-2.0

/// A text that is collected from bytes in several encodings.
struct RTFOutput {
    /// The text that is complete.
    private(set) var text = ""
    /// Bytes that are not decoded yet, because a character may consist of several.
    private var bytes: [UInt8] = []
    private var encoding = TextEncoding.windows1252
    private var isASCII = true

    /// Makes an empty output.
    init() {}

    /// Appends a byte; one that is not valid in its encoding becomes U+FFFD.
    ///
    /// - Parameter encoding: the encoding of the byte; nil for ASCII, which may also be the second
    ///   byte of a character.
    mutating func append(_ byte: UInt8, _ encoding: TextEncoding?) {
        if let encoding {
            if encoding != self.encoding {
                finish()
                self.encoding = encoding
            }
            isASCII = false
        }
        bytes.append(byte)
    }

    /// Appends a text.
    mutating func append(text more: String) {
        finish()
        text += more
    }

    /// Decodes the last bytes.
    mutating func finish() {
        guard !bytes.isEmpty else { return }
        text +=
            isASCII
            ? String(decoding: bytes, as: UTF8.self) : encoding.textReplacingFaults(bytes)
        bytes.removeAll(keepingCapacity: true)
        isASCII = true
    }
}
