// SPDX-License-Identifier: Apache-2.0

import FindingsService
import Foundation
import Galley
import Hummingbird

/// Serves the findings of a pipeline: `galley-server PIPELINE [PORT]`.
@main
struct GalleyServer {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first, arguments.count <= 2 else {
            throw Usage()
        }
        let service = FindingsService(
            try Pipeline(contentsOf: path),
            workers: ProcessInfo.processInfo.activeProcessorCount)
        let port = arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
        let server = Application(
            router: service.router,
            configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await server.runService()
    }
}

/// The arguments are wrong.
struct Usage: Error, CustomStringConvertible {
    let description = "usage: galley-server PIPELINE [PORT]"
}
