// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyPipelines

struct FaultTests {
    private func check(_ bytes: [UInt8]) throws -> [Diagnostic] {
        let source = PipelineSource(name: "ten-faults.yaml", bytes: bytes)
        return PipelineCheck(source, context: try SampleAnalyzers.context()).diagnostics
    }

    @Test func tenDifferentFaultsAreAllReported() throws {
        let faults = try check(try Golden.bytes(of: "ten-faults.yaml"))
        #expect(faults.count >= 10)
        #expect(Set(faults.map(\.code)).count >= 10)
        #expect(faults.map(\.range.start) == faults.map(\.range.start).sorted())
    }

    @Test func lineEndsAndByteOrderMarksDoNotChangePlaces() throws {
        let bytes = try Golden.bytes(of: "ten-faults.yaml")
        let plain = try check(bytes).map { [$0.range.start.line, $0.range.start.column] }
        let windows = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let places = try check([0xEF, 0xBB, 0xBF] + windows)
            .map { [$0.range.start.line, $0.range.start.column] }
        #expect(places == plain)
    }

    @Test func aFaultAfterOtherScriptsHasItsPlaceInBytes() throws {
        let text =
            "galley: 1 # ошибка 😀\ndocuments: { paths: [\"страницы/😀/*.txt\"], zach: x }\nanalyzers: [hen_marker]\n"
        let fault = try #require(try check(Array(text.utf8)).first)
        #expect(fault.code == .unknownKey)
        #expect(fault.range.start.line == 2)
        #expect(fault.range.start.column == 54)
        #expect(Array(text.utf8)[fault.range.start.offset] == UInt8(ascii: "z"))
    }
}
