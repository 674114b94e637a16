// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct ByteSizeTests {
    @Test(arguments: [
        ("500", 500), ("1KB", 1000), ("64 MiB", 67_108_864), ("1.5 GB", 1_500_000_000), ("7B", 7),
    ])
    func sizesAreRead(text: String, bytes: Int) {
        #expect(ByteSize.bytes(text) == bytes)
    }

    @Test(arguments: ["", "MB", "-1MB", "1 mb", "1e3", "0", "1.2.3 MB", "1 MB x", "٥ MB", "inf"])
    func otherTextsAreNotSizes(text: String) {
        #expect(ByteSize.bytes(text) == nil)
    }
}
