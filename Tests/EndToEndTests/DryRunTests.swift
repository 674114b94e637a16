// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The diff of `fix --dry-run` is exact for programs and escaped for terminals and logs.
struct DryRunTests {
    private static let headline = "The Headline That Stands Above This Long Page \u{1B}[31m"
    private let scratch: TemporaryFolder
    private let page: String

    init() throws {
        scratch = try TemporaryFolder()
        let lines = [
            Self.headline, "", "::error::x", "", Self.headline, "", "\u{9B} more \u{202E} text",
            "e\u{301}",
        ]
        page = lines.joined(separator: "\r\n") + "\r\n"
        try scratch.write(page, to: "in/a page\n::error::.txt")
        try scratch.write(
            "galley: 1\ndocuments: { paths: [in] }\nanalyzers: [caption_duplication]\n",
            to: "p.yaml")
    }

    private func shell(_ script: String, _ environment: [String: String] = [:]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\(script) 2>/dev/null", Tool.galley.path]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try scratch.read("out")
    }

    @Test(arguments: ["> out", "| cat > out"])
    func aFileAndAPipeGetTheBytes(_ redirection: String) throws {
        let diff = try shell("\"$0\" fix p.yaml --dry-run \(redirection)")
        let text = String(decoding: diff, as: UTF8.self)
        #expect(text.unicodeScalars.contains("\u{1B}") && text.unicodeScalars.contains("\u{9B}"))
        #expect(text.utf8.count { $0 == 0x0D } == 7, "\(text)")
        #expect(text.contains("--- \"a/in/a page\\n::error::.txt\"\n"))
        let fixed = try Tool.galley.run("fix", "p.yaml", "--output", "fixed", in: scratch)
        #expect(fixed.status == 0)
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") else { return }
        _ = try shell("patch --binary -p1 < out")
        #expect(
            try scratch.read("in/a page\n::error::.txt")
                == scratch.read("fixed/a page\n::error::.txt"))
    }

    @Test func theLogOfAWorkflowIsEscaped() throws {
        let workflow = ["GITHUB_ACTIONS": "true"]
        let exact = try shell("\"$0\" fix p.yaml --dry-run > out", workflow)
        let shown = try shell("\"$0\" fix p.yaml --dry-run | cat > out", workflow)
        #expect(HostileText.isObeyed(String(decoding: exact, as: UTF8.self)))
        #expect(!HostileText.isObeyed(String(decoding: shown, as: UTF8.self)))
        #expect(shown.count { $0 == 0x0A } == exact.count { $0 == 0x0A })
    }
}
