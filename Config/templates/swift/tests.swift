import Galley
import GalleyTesting
import Testing
import {{type}}

@Test func analyzerMeetsTheContract() throws {
    try checkAnalyzer({{type}}.self)
}
