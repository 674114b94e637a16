// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What a browser may do with the page: show it, with these styles and this script, and no more.
///
/// Content Security Policy Level 3. Nothing is fetched and nothing sent, whatever a scraped text
/// holds.
struct ContentPolicy {
    /// The policy as it stands in the page's head.
    let text: String

    init(styles: [UInt8], script: [UInt8]) {
        text =
            "default-src 'none'; style-src 'sha256-\(Self.hash(styles))'; "
            + "script-src 'sha256-\(Self.hash(script))'; img-src data:; base-uri 'none'; "
            + "form-action 'none'"
    }

    /// SHA-256 in Base64, as a policy wants it.
    private static func hash(_ bytes: [UInt8]) -> String {
        let digits = SHA256.hexadecimal(of: bytes).utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        let digest = stride(from: 0, to: digits.count, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
        return base64(digest)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

    /// RFC 4648, section 4.
    private static func base64(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for index in 0..<3 {
                bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
            }
            for index in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * index) & 63)
                text.append(index <= group.count ? alphabet[digit] : "=")
            }
        }
        return String(text)
    }
}
