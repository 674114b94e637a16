// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

@Suite(.enabled(if: Html5libFolder.path != nil))
struct Html5libEncodingTests {
    // Several tests expect that a declaration after the first 1024 bytes is found, as by browsers.
    // The tests in `scripted` need scripts that run, and those in `chardet` guess.
    @Test func declaredEncodingsAreFound() throws {
        var score = Html5libScore("encoding")
        for file in try Html5libFolder.files(in: "encoding", endingIn: ".dat")
        where !file.name.contains("/") {
            for (number, test) in Html5libSections.tests(in: file.bytes).enumerated() {
                let input = test["data"] ?? []
                let name = HTMLEncoding(sniffing: input, reach: .max)?.name ?? "windows-1252"
                let expected = (test["encoding"] ?? []).map(\.lowered).filter { $0 != 0x0A }
                score.check("\(file.name) \(number + 1)", Array(name.utf8), expected, input)
            }
        }
        score.report()
    }
}
