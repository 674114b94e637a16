// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyReports
import Testing

struct HTMLFrameTests {
    @Test("the policy has the hashes of the styles and of the script of the page")
    func hashes() throws {
        let page = String(decoding: HTMLFormat().render(SampleReport.hostile()), as: UTF8.self)
        let policy = try #require(page.firstMatch(of: /Security-Policy" content="([^"]*)"/)).1
            .replacing("&#39;", with: "'")
        let styles = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
        let script = try #require(page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)).1
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(policy.contains("style-src 'sha256-\(Self.hash(styles))';"))
        #expect(policy.contains("script-src 'sha256-\(Self.hash(script))';"))
        #expect(!policy.contains("unsafe"))
    }

    /// The SHA-256 hash of a text in Base64 by Foundation, not by the encoder that the page uses.
    private static func hash(_ text: Substring) -> String {
        let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
