// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyReaders

struct MailReaderTests {
    private func read(_ message: String, _ settings: ReadSettings = ReadSettings()) throws
        -> ReadResult
    {
        try ReadResult(MailReader(), message.utf8, settings)
    }

    private func read(latin message: String, _ settings: ReadSettings = ReadSettings()) throws
        -> ReadResult
    {
        let bytes = message.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        return try ReadResult(MailReader(), bytes, settings)
    }

    @Test func theReadersMeetTheContract() throws {
        try checkReader(MailReader.self)
        try checkReader(MboxReader.self)
    }

    @Test func theHeaderIsMetadata() throws {
        let result = try read(
            """
            From: =?iso-8859-1?q?J=FCrgen?= <j@example.org>
            To: a@example.org,
             b@example.org
            Subject: =?utf-8?B?R3LDvA==?=
             =?utf-8?Q?=C3=9Fe_vom?= Wehr
            Date: Thu, 01 Feb 2024 09:00:00 +0100 (Central European Time)
            Message-ID: <m@example.org>

            Text.

            """)
        let document = try #require(result.documents.first)
        #expect(document.text == "Text.\n")
        #expect(document.id == "file")
        #expect(document.metadata["from"] == "Jürgen <j@example.org>")
        #expect(document.metadata["to"] == "a@example.org, b@example.org")
        #expect(document.metadata["subject"] == "Grüße vom Wehr")
        #expect(document.metadata["message_id"] == "<m@example.org>")
        #expect(document.date == "Thu, 01 Feb 2024 09:00:00 +0100")
    }

    @Test(arguments: [
        ("=?utf-8?Q?=E2?= =?utf-8?Q?=82=AC?=", "€"),
        ("=?utf-8?b?4oKs?=", "€"),
        ("=?iso-8859-1*en?q?a?=b", "ab"),
        ("=?utf-8?q?a?= =?koi8-r?q?=C1?=", "aа"),
        ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
        ("\"=?utf-8?q?=C3=BC?=\" <a@b>", "\"ü\" <a@b>"),
        ("=?utf-8?q?=41?=", "A"),
        ("=?unknown?q?a?=", "=?unknown?q?a?="),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("=?utf-8?q?open", "=?utf-8?q?open"),
        ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
        ("=?utf-8?q?=FF?=", "\u{FFFD}"),
        ("grün", "grün"),
    ])
    func encodedWordsAreDecoded(_ written: String, _ text: String) {
        #expect(EncodedWords.text(Array(written.utf8), nil).utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: [
        ("a=3Db=\r\nc =20\r\n", "a=bc  \n"), ("a \t\r\nb\r\n", "a\nb\n"), ("a=", "a"),
        ("=C3=BC=XY=4", "ü=XY=4"), ("a= \nb", "ab"),
    ])
    func quotedPrintableIsDecoded(_ written: String, _ text: String) throws {
        let result = try read(
            "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: Quoted-Printable\r\n\r\n" + written)
        #expect(result.texts == [text])
    }

    @Test(arguments: [
        ("R3LD\nvMOf\n", "Grüß"), ("YQ==YmM=", "abc"), ("YQ", "a"), ("Y W\tI=\n\n", "ab"), ("", ""),
    ])
    func base64IsDecoded(_ written: String, _ text: String) throws {
        let result = try read(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + written)
        #expect(result.texts == [text])
    }

    @Test func parametersInPiecesAreJoined() throws {
        let field = FieldParameters(
            Array(
                "text/Plain; (c) charset*0*=us-ascii'en'ut; charset*1=\"f-8\"; x=\"a;\\\"b\"".utf8))
        #expect(field.is("text/plain"))
        #expect(field.text("charset") == "utf-8")
        #expect(field.text("x") == "a;\"b")
        #expect(field.text("y") == nil)
    }

    @Test func flowedLinesAreJoined() throws {
        let result = try read(
            "Content-Type: text/plain; format=flowed\n\nOne \ntwo.\n From here.\n> a \n> b\n"
                + ">> c\n-- \nName\n")
        #expect(result.texts == ["One two.\nFrom here.\n> a b\n>> c\n-- \nName\n"])
        let deleting = try read(
            "Content-Type: text/plain; format=Flowed; DelSp=Yes\n\nun \nable\n")
        #expect(deleting.texts == ["unable\n"])
    }

    /// The parts of a message, and the text that is read.
    @Test(arguments: [
        ("mixed", ["\n\nA.", "\nContent-Disposition: attachment\n\nB."], "A."),
        ("mixed", ["\n\nA.", "\n\nFooter."], "A.\nFooter."),
        ("mixed", ["\n\nA.", "\nContent-Type: text/plain; name=b.txt\n\nB."], "A."),
        ("mixed", ["\nContent-Type: text/html\n\n<p>A.", "\n\nFooter."], "A."),
        ("alternative", ["\nContent-Type: text/html\n\n<b>H", "\n\nP"], "P"),
        ("alternative", ["\n\n \n", "\nContent-Type: text/html\n\n<b>H"], "H"),
        ("related", ["\nContent-Type: text/html\n\n<i>H", "\nContent-Type: image/png\n\nx"], "H"),
        ("signed", ["\n\nA.", "\nContent-Type: application/pgp-signature\n\nx"], "A."),
        ("digest", ["\n\nSubject: x\n\nA.", "\n\nSubject: y\n\nB."], "A.\nB."),
        ("report", ["\n\nA.", "\nContent-Type: message/rfc822\n\nSubject: x\n\nB."], "A."),
    ])
    func theTextIsChosen(_ kind: String, _ parts: [String], _ text: String) throws {
        let result = try read(
            "Content-Type: multipart/\(kind); boundary=\"b c\"\n\nPreamble\n"
                + parts.map { "--b c" + $0 + "\n" }.joined() + "--b c--\nEpilogue\n")
        #expect(result.texts == [text])
    }

    @Test func anUnendedPartReachesToTheEnd() throws {
        let start = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nA.\nB.\n"
        #expect(try read(start).texts == ["A.\nB.\n"])
        let outer = "Content-Type: multipart/mixed; boundary=o\n\n--o\n" + start + "--o--\n"
        #expect(try read(outer).texts == ["A.\nB."])
    }

    @Test(arguments: [
        ("Content-Type: image/png\n\nx", FailureReason.missingText),
        ("Content-Type: multipart/mixed\n\nx", .malformed),
        ("Content-Type: multipart/mixed; boundary=b\n\nx", .malformed),
        (
            "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/x\n\nx",
            .encrypted
        ),
        ("Content-Type: application/pkcs7-mime\n\nx", .encrypted),
        ("Content-Transfer-Encoding: x-new\n\nx", .unsupported),
        ("Content-Type: text/plain; charset=utf-7\n\n+AOk-", .unsupported),
        (
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nw7zD",
            .badUTF8
        ),
        ("Content-Type: text/plain; charset=iso-2022-jp\n\n\u{1B}$B!", .badEncoding),
        ("No field\n", .malformed),
    ])
    func whatCannotBeReadFailsByName(_ message: String, _ reason: FailureReason) throws {
        #expect(try read(message).reasons == [reason])
    }

    @Test func anUnstatedEncodingIsUTF8OrThatOfThePipeline() throws {
        #expect(try read("Subject: x\n\nGrün").texts == ["Grün"])
        #expect(try read(latin: "Subject: x\n\nGr\u{FC}n").reasons == [.badEncoding])
        var settings = ReadSettings()
        settings.encoding = TextEncoding(label: "windows-1252")
        let result = try read(latin: "Subject: Gr\u{FC}\n\nGr\u{FC}n", settings)
        #expect(result.texts == ["Grün"])
        #expect(result.documents.first?.metadata["subject"] == "Grü")
        let unknown = try read(
            latin: "Content-Type: text/plain; charset=x-none\n\nGr\u{FC}n", settings)
        #expect(unknown.texts == ["Grün"])
    }

    @Test func aMessageMayBeginLikeAMailbox() throws {
        #expect(try read("\nFrom a Thu Feb  1 09:00:00 2024\nSubject: x\n\nA.").texts == ["A."])
        #expect(try read("").skips == 1)
    }

    @Test func theFirstBytesAreRecognized() {
        let recognizes = { (text: String) in MailReader.recognizes(Array(text.utf8)[...]) }
        #expect(recognizes("Return-Path: <a@b>\nReceived: from x\n  by y\nSubject: cut"))
        #expect(recognizes("From: a\r\nMIME-Version: 1.0\r\n\r\nText"))
        #expect(!recognizes("From: a\nTo: b\n\nA play in two acts"))
        #expect(!recognizes("Some text"))
    }
}
