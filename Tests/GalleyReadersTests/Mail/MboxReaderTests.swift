// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyReaders

struct MboxReaderTests {
    private static let envelope = "From a@example.org Thu Feb  1 09:00:00 2024\n"

    private func read(_ mailbox: String) throws -> ReadResult {
        try ReadResult(MboxReader(), mailbox.utf8)
    }

    @Test func aMessageBeginsAfterABlankLine() throws {
        let result = try read(
            Self.envelope + "Subject: 1\n\nOne.\nFrom a@example.org Thu Feb  1 09:00:00 2024\n\n"
                + Self.envelope + "Subject: 2\n\nTwo.\n\n")
        #expect(
            result.texts == ["One.\nFrom a@example.org Thu Feb  1 09:00:00 2024\n", "Two.\n"])
        #expect(result.documents.map(\.id) == ["file#1", "file#2"])
        #expect(result.documents.map(\.origin.line) == [1, 7])
    }

    @Test func oneSignOfQuotingIsRemoved() throws {
        let result = try read(Self.envelope + "Subject: 1\n\n>From a\n>>From b\n> From c\n>Fro\n")
        #expect(result.texts == ["From a\n>From b\n> From c\n>Fro\n"])
    }

    @Test func aSentenceThatBeginsWithFromDividesNothing() throws {
        let result = try read(
            Self.envelope + "Subject: 1\n\nOne.\n\nFrom here on it rains.\nAnd so on.\n")
        #expect(result.texts == ["One.\n\nFrom here on it rains.\nAnd so on.\n"])
        let other = try read(
            "From someone\nSubject: 1\n\nOne.\n\nFrom someone\nSubject: 2\n\nTwo.\n")
        #expect(other.texts == ["One.\n", "Two.\n"])
    }

    @Test func carriageReturnsAreLineEnds() throws {
        let mailbox =
            (Self.envelope + "Subject: 1\n\nOne.\n\n" + Self.envelope
                + "Subject: 2\n\nTwo.\n\n")
        let result = try read(mailbox.replacing("\n", with: "\r\n"))
        #expect(result.texts == ["One.\n", "Two.\n"])
    }

    @Test func aMessageThatFailsLosesNoOther() throws {
        let result = try read(
            "Junk\n\n" + Self.envelope + "Content-Type: image/png\n\nx\n\n" + Self.envelope
                + "Subject: 2\n\nTwo.\n")
        #expect(result.reasons == [.malformed, .missingText])
        #expect(result.failures.map(\.id) == ["file#1", "file#2"])
        #expect(result.texts == ["Two.\n"])
    }

    @Test func messagesThatAreTooLargeFail() throws {
        var settings = ReadSettings()
        settings.maxDocument = 4
        let long = String(repeating: "abc\n", count: 1 << 19)
        let mailbox = [long, "Two\n", "Three\n"].map { Self.envelope + "A: b\n\n" + $0 + "\n" }
        let result = try ReadResult(MboxReader(), mailbox.joined().utf8, settings)
        #expect(result.reasons == [.tooLarge, .tooLarge])
        #expect(result.texts == ["Two\n"])
    }

    @Test func theFirstBytesAreRecognized() {
        #expect(MboxReader.recognizes(Array((Self.envelope + "Subject: x\n").utf8)[...]))
        #expect(!MboxReader.recognizes(Array("From here on it rains.\nAnd so on.\n".utf8)[...]))
        #expect(!MboxReader.recognizes([]))
    }
}
