// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyAnalyzers

@Suite("Source map")
struct SourceMapTests {
    @Test("copies map byte by byte, replacements as a whole")
    func ranges() {
        var map = SourceMap()
        map.copy(at: 0, from: 100)
        map.replacement(at: 5, for: 105..<109)
        map.copy(at: 20, from: 109)
        #expect(map.source(of: 1..<3) == 101..<103)
        #expect(map.source(of: 7..<9) == 105..<109)
        #expect(map.source(of: 4..<6) == 104..<109)
        #expect(map.source(of: 19..<22) == 105..<111)
    }
}
