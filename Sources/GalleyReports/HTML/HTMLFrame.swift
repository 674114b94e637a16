// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The parts that all pages have in common: the head with the security policy and the styles, and
/// the foot with the script.
struct HTMLFrame {
    let title: String
    /// The version of Galley.
    let version: String

    /// Writes everything up to the page's header.
    func writeHead(to writer: inout HTMLWriter) {
        let styles = BundledFile.reportStyles.bytes
        let policy = ContentPolicy(styles: styles, script: BundledFile.reportScript.bytes)
        writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        writer.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text])
        writer.markup(
            """

            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">

            """)
        writer.element("title", text: title)
        writer.markup("\n<style>")
        writer.embed(styles)
        writer.markup("</style>\n</head>\n")
        writer.markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
    }

    /// Writes everything after the page's main part.
    func writeFoot(to writer: inout HTMLWriter) {
        writer.element("footer") {
            $0.text("Made by Galley \(version).")
            $0.markup(" This page loads nothing from elsewhere and sends nothing.")
        }
        writer.markup("\n<script>")
        writer.embed(BundledFile.reportScript.bytes)
        writer.markup("</script>\n</body>\n</html>\n")
    }
}

/// The Content Security Policy (Level 3) of a page, which allows only the page's styles and script.
///
/// With this policy the page fetches nothing and sends nothing, whatever a scraped text contains.
private struct ContentPolicy {
    /// The policy, for the page's head.
    let text: String

    init(styles: [UInt8], script: [UInt8]) {
        text =
            "default-src 'none'; style-src 'sha256-\(Self.hash(styles))'; "
            + "script-src 'sha256-\(Self.hash(script))'; img-src data:; base-uri 'none'; "
            + "form-action 'none'"
    }

    /// The SHA-256 hash of the bytes in Base64, as a policy requires it.
    private static func hash(_ bytes: [UInt8]) -> String {
        let digits = SHA256.hexadecimal(of: bytes).utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        let digest = stride(from: 0, to: digits.count, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
        return base64(digest)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

    /// Encodes bytes in Base64 (RFC 4648, section 4).
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

extension BundledFile {
    fileprivate static let reportStyles = BundledFile("Config/report/report.css")
    fileprivate static let reportScript = BundledFile("Config/report/report.js")
}
