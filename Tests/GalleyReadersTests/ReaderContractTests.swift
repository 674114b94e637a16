// SPDX-License-Identifier: Apache-2.0

import GalleyReaders
import GalleyTesting
import Testing

@Suite("readers meet the reader contract")
struct ReaderContractTests {
    @Test(
        "every built-in reader reads its examples in many ways",
        arguments: ReaderRegistry.builtIn.ids)
    func contract(id: String) throws {
        let entry = try #require(ReaderRegistry.builtIn[id])
        try checkReader(entry)
    }
}
