// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyPipelines

/// Pipelines with random changes never trap and always give either a plan or faults.
struct MutationTests {
    private static let count = 1000 * LawSeeds.factor

    /// Bytes with a meaning in YAML, and invalid ones.
    private static let alphabet: [[UInt8]] =
        "[]{}:,-#&*!|>'\"%@`?~ \t\n\r".utf8.map { [$0] } + [
            [0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0xA8], [0xC2, 0x85],
            Array("<<: ".utf8), Array("${".utf8), Array("- ".utf8), Array("\n---\n".utf8),
            Array("9e999".utf8), Array("😀".utf8), Array("\r\n".utf8), Array("*a".utf8),
            Array("&a ".utf8), Array("? ".utf8), Array("null".utf8), Array("[[[[".utf8),
        ]

    private func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2:
                let other = Int.random(in: 0...bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[start..<end], at: other)
            case 3:
                bytes.replaceSubrange(
                    start..<end, with: [UInt8.random(in: 0...255, using: &random)])
            default:
                let piece = Self.alphabet.randomElement(using: &random) ?? []
                bytes.insert(contentsOf: piece, at: start)
            }
        }
        return bytes
    }

    @Test func changedPipelinesGiveAPlanOrFaults() throws {
        let context = try SampleAnalyzers.context()
        let names = Golden.names(endingIn: ".yaml").filter { !$0.hasPrefix("P039") }
        let seeds = [Array(PlanTests.full.utf8)] + (try names.map { try Golden.bytes(of: $0) })
        var random = SeededGenerator(seed: 20_251_122)
        var plans = 0
        for round in 0..<Self.count {
            let bytes = mutate(seeds[round % 2 == 0 ? 0 : round % seeds.count], &random)
            let source = PipelineSource(name: "p.yaml", bytes: bytes)
            let check = PipelineCheck(source, context: context)
            if (check.plan == nil) != check.diagnostics.contains(where: { $0.severity == .error }) {
                Issue.record("round \(round): expected either a plan or faults")
            }
            plans += check.plan == nil ? 0 : 1
            let text = DiagnosticText(source).render(check.diagnostics)
            let isSafe = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
            if !isSafe { Issue.record("round \(round): the text contains a control character") }
        }
        #expect(
            plans > 0 && plans < Self.count, "some of the pipelines must be valid, but not all")
    }
}
