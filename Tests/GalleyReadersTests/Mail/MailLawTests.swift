// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyReaders

struct MailLawTests {
    private static let pieces = [
        "From a Thu Feb  1 09:00:00 2024\n", "\n", "\r\n", "--b\n", "--b--\n", "--c\n", "-- \n",
        "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: text/html\n", " boundary=c\n",
        "Content-Type: multipart/alternative; boundary=\"c\"\n", "Subject: =?utf-8?q?=C3?=", "=?",
        "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n",
        "YWJj", "=20", "=\n", ">From x\n", "From x\n", "text", "?=", "=?koi8-r?B?", ";", "\"", "(",
        "Content-Type: text/plain; charset=gb18030; format=flowed\n", "*0*=", "%C3", "'", "é", ":",
    ]

    @Test(arguments: LawSeeds.first(60))
    func anyBytesAreOneDocumentOrOneFailure(_ seed: UInt64) throws {
        let bytes = RandomBytes.joined(Self.pieces, count: 80, seed: seed)
        let start = Array("From: a\n".utf8)
        #expect(try ReadResult(MailReader(), start + bytes).count == 1)
    }

    @Test(arguments: LawSeeds.first(60))
    func everyLineFromBeginsOneMessage(_ seed: UInt64) throws {
        let bytes = RandomBytes.joined(Self.pieces, count: 200, seed: seed)
        let result = try ReadResult(MboxReader(), bytes)
        let ids = result.documents.map(\.id) + result.failures.map(\.id)
        #expect(Set(ids.map { ExactID($0) }).count == ids.count)
        for end in stride(from: 0, to: bytes.count, by: 37) {
            let cut = try ReadResult(MboxReader(), bytes[..<end])
            #expect(cut.count <= result.count + 1)
        }
    }

    private struct ExactID: Hashable {
        let bytes: [UInt8]
        init(_ text: String) { bytes = Array(text.utf8) }
    }

    @Test(arguments: LawSeeds.first(40))
    func whatIsEncodedIsDecoded(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        let quoted = bytes.flatMap { byte -> [UInt8] in
            let digits = Array(String(byte, radix: 16, uppercase: byte % 2 == 0).utf8)
            return [0x3D] + (digits.count == 1 ? [0x30] : []) + digits
                + (byte % 7 == 0 ? [0x3D, 0x0A] : [])
        }
        #expect(TransferEncoding.quotedPrintable(quoted[...]) == bytes)
        #expect(TransferEncoding.base64(Self.base64(bytes)[...]) == bytes)
    }

    /// Encodes bytes, four digits on a line.
    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        return stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let padded = group + Array(repeating: 0, count: 3 - group.count)
            let number = padded.reduce(0) { $0 << 8 | Int($1) }
            let all = (0..<4).map { digits[number >> (18 - 6 * $0) & 63] }
            return all.prefix(group.count + 1) + Array(repeating: 0x3D, count: 3 - group.count)
                + [0x0A]
        }
    }

    /// Patterns with which careless parsers need quadratic time; each is repeated 50,000 times.
    @Test(
        arguments: [
            ("Subject: ", "=?utf-8?q?"), ("Subject: ", "=?"), ("Subject: ", "=?a?q?b?= "),
            ("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n"),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n",
                "--b\nContent-Type: multipart/mixed; boundary=b\n\n"
            ),
            (
                "Content-Type: multipart/digest; boundary=b\n\n--b\n\n",
                "Content-Type: message/rfc822\n\n"
            ),
            ("Content-Type: text/plain", ";a*0=b"), ("Content-Type: text/plain; a=", "("),
            ("A: b\n", " c\n"), ("A: b\n", "A: b\n"), ("", "A"), ("A: b\n\n", ">From "),
            ("Content-Type: text/plain; format=flowed\n\n", "> "),
            ("Content-Transfer-Encoding: quoted-printable\n\n", "= "),
        ])
    func timeIsLinear(_ start: String, _ pattern: String) throws {
        let message = Array(start.utf8) + Array(repeating: pattern, count: 50_000).joined().utf8
        #expect(try ReadResult(MailReader(), message).count == 1)
        #expect(try ReadResult(MboxReader(), message).count == 1)
    }
}
