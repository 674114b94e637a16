// SPDX-License-Identifier: Apache-2.0

import FindingsService
import Galley
import Hummingbird
import HummingbirdTesting
import Testing

struct FindingsServiceTests {
    private static let caption = "The mayor opens the old bridge in the rain."
    private static let text = "\(caption)\n\(caption)\n\nA fine day for the town.\n"

    private func service() throws -> FindingsService {
        FindingsService(
            try Pipeline(analyzers: ["caption_duplication", "sentiment_lexicon"]), workers: 2)
    }

    private func send(_ body: [UInt8], to path: String = "/findings") async throws -> (Int, String)
    {
        let app = Application(router: try service().router)
        return try await app.test(.router) { client in
            try await client.execute(
                uri: path, method: .post, body: ByteBuffer(bytes: body)
            ) { ($0.status.code, String(buffer: $0.body)) }
        }
    }

    @Test func theAnswerIsTheRecordOfARun() async throws {
        let (status, body) = try await send(Array(Self.text.utf8), to: "/findings?id=a.txt")
        let pipeline = try Pipeline(analyzers: ["caption_duplication", "sentiment_lexicon"])
        let run = try await pipeline.run(over: [TextDocument(id: "a.txt", text: Self.text)])
        #expect(status == 200)
        #expect(try Array(body.utf8) == run.rendered(as: .records))
    }

    @Test func wrongRequestsAreRefused() async throws {
        let long = [UInt8](repeating: 0x61, count: FindingsService.longestText + 1)
        #expect(try await send(long).0 == 413)
        let (status, body) = try await send([0xFF])
        #expect(status == 400)
        #expect(body == "{\"error\":\"the text is not valid UTF-8\"}\n")
        #expect(try await send([0x61], to: "/other").0 == 404)
    }

    @Test func aBlankTextIsSkipped() async throws {
        #expect(try await send([0x20]).1 == "{\"skipped\":\"empty\"}\n")
    }
}
