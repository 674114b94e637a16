// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReaders
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyRunner

/// The readers never trap on random bytes, and each file, line or paragraph becomes one event.
struct DamagedInputTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    /// Random bytes that contain pieces of JSON, of UTF-8 and line ends.
    private func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
        let pieces: [[UInt8]] = [
            Array(#"{"text":"a"}"#.utf8), Array(#"{"id":"#.utf8), Array("\"".utf8), [0x0A], [0x0A],
            [0x0D, 0x0A], [0x0A, 0x0A], [0xEF, 0xBB, 0xBF], [0xC3], [0xF0, 0x9F], [0], [0x20],
            Array("word".utf8), Array(#"\ud800"#.utf8), Array("é".utf8), Array("[[{".utf8),
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            } else {
                bytes += pieces[Int.random(in: pieces.indices, using: &generator)]
            }
        }
        return bytes
    }

    @Test(arguments: LawSeeds.first(5)) func everyPartIsOneEvent(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let bytes = bytes(&generator)
            try scratch.write(bytes, to: "f")
            for unit in [DocumentUnit.file, .line, .paragraph] {
                var options = InputOptions()
                options.settings.each = unit
                options.settings.maxDocument = Int.random(in: 60...200, using: &generator)
                options.format = "text"
                let count = Reading(["f"], in: scratch, options).events.count
                #expect(count == pieces(bytes, unit), "seed \(seed): \(bytes)")
            }
            var options = InputOptions()
            options.format = "jsonl"
            let reading = Reading(["f"], in: scratch, options, bytesPerRange: 16)
            #expect(
                reading.events.count == pieces(bytes, .line, isJSON: true),
                "seed \(seed): \(bytes)")
        }
    }

    /// The number of files, lines or paragraphs, counted without the readers.
    private func pieces(_ all: [UInt8], _ unit: DocumentUnit, isJSON: Bool = false) -> Int {
        if !isJSON, unit == .file || all.prefix(8192).contains(0) { return 1 }
        let bytes = all.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(all.dropFirst(3)) : all
        let blanks = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.allSatisfy { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) } }
        guard unit == .paragraph else { return blanks.count { !$0 } }
        return zip([true] + blanks, blanks).count { $0 && !$1 }
    }
}
