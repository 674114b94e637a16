// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct IntGroupedTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (-999, "-999"), (-12_345, "-12,345"),
        (6_000_000, "6,000,000"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func thousandsAreSeparated(_ number: Int, _ text: String) {
        #expect(number.grouped == text)
    }
}
