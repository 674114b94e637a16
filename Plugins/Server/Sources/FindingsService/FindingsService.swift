// SPDX-License-Identifier: Apache-2.0

public import Galley
public import Hummingbird

/// Answers `POST /findings` with the record of the text in the body.
///
/// The answer is the line that `galley run` would write into `records.jsonl`. The pipeline is fixed
/// when the server starts; a request can choose only the text and its id.
public struct FindingsService: Sendable {
    /// The maximum size of a text, in bytes.
    public static let longestText = 1 << 20

    private let pool: ExaminerPool

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - pipeline: the pipeline that examines every text.
    ///   - workers: the number of texts that are examined at the same time.
    public init(_ pipeline: Pipeline, workers: Int) {
        pool = ExaminerPool(pipeline, count: workers)
    }

    /// The routes of the service.
    public var router: Router<BasicRequestContext> {
        let router = Router()
        router.post("/findings") { request, _ in try await answer(request) }
        return router
    }

    private func answer(_ request: Request) async throws -> Response {
        let body: [UInt8]
        do {
            body = Array(buffer: try await request.body.collect(upTo: Self.longestText))
        } catch {
            return Self.fault(.contentTooLarge, "a text has at most \(Self.longestText) bytes")
        }
        guard let text = String(validating: body, as: UTF8.self) else {
            return Self.fault(.badRequest, "the text is not valid UTF-8")
        }
        let id = request.uri.queryParameters["id"].map(String.init) ?? "request"
        let result = await pool.examiner().examine(TextDocument(id: id, text: text))
        if let failure = result.failures.first {
            return Self.fault(.unprocessableContent, failure.message)
        }
        guard let record = result.record else {
            return Self.json(.ok, ["skipped": .string(result.skipped?.rawValue ?? "")])
        }
        return Self.response(.ok, record.json)
    }

    private static func fault(_ status: HTTPResponse.Status, _ message: String) -> Response {
        json(status, ["error": .string(message)])
    }

    private static func json(_ status: HTTPResponse.Status, _ value: JSONValue) -> Response {
        response(status, value.canonicalBytes)
    }

    private static func response(_ status: HTTPResponse.Status, _ bytes: [UInt8]) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes + [0x0A])))
    }
}
