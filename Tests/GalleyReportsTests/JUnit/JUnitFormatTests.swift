// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import TestSupport
import Testing

struct JUnitFormatTests {
    @Test("gates match their golden")
    func gates() throws {
        let bytes = JUnitFormat().render(try SampleReport.grouped())
        try Golden.expect(String(decoding: bytes, as: UTF8.self), named: "gates.xml")
    }

    @Test("a lost document is a failure too")
    func lossy() {
        let text = String(decoding: JUnitFormat().render(SampleReport.lossy()), as: UTF8.self)
        #expect(text.contains("tests=\"1\" failures=\"1\""))
    }
}
