// SPDX-License-Identifier: Apache-2.0

import FindingsService
import Galley
import Hummingbird

/// Serves the findings of a pipeline: `galley-server PIPELINE [PORT [WORKERS]]`.
@main
struct GalleyServer {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let numbers = arguments.dropFirst().map { Int($0) ?? -1 }
        guard let path = arguments.first, numbers.count <= 2, numbers.allSatisfy({ $0 > 0 }) else {
            throw Usage()
        }
        let service = FindingsService(
            try Pipeline(contentsOf: path), workers: numbers.count == 2 ? numbers[1] : 4)
        let server = Application(
            router: service.router,
            configuration: .init(address: .hostname("127.0.0.1", port: numbers.first ?? 8080)))
        try await server.runService()
    }
}

/// The error that the arguments are wrong.
struct Usage: Error, CustomStringConvertible {
    let description = "usage: galley-server PIPELINE [PORT [WORKERS]]"
}
