// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

struct BundledFileTests {
    @Test func everyFileOfTheTableHasContent() {
        #expect(BundledFile.all.count >= 27)
        for file in BundledFile.all { #expect(!file.bytes.isEmpty, "\(file.path)") }
        #expect(Set(BundledFile.all).count == BundledFile.all.count)
    }

    @Test func aFileThatIsNotInTheTableIsEmpty() {
        #expect(BundledFile("Config/nothing.txt").bytes.isEmpty)
    }
}
