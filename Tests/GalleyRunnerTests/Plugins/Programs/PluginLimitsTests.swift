// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyRunner

struct PluginLimitsTests {
    @Test func pausesDoubleUpToAnEnd() {
        let limits = PluginLimits()
        #expect(
            (1...3).map(limits.pause) == [
                .milliseconds(50), .milliseconds(100), .milliseconds(200),
            ])
        #expect(limits.pause(before: 1000) == .seconds(2))
    }
}
