// SPDX-License-Identifier: Apache-2.0

import GalleyReaders
import GalleyTesting
import Testing

@Suite("readers meet the reader contract")
struct ReaderContractTests {
    @Test(
        "readers of XML and of archives read their examples in many ways",
        arguments: ["xml", "docx", "odt", "pptx", "epub"])
    func contract(id: String) throws {
        let entry = try #require(ReaderRegistry.builtIn[id])
        try checkReader(entry)
    }
}
