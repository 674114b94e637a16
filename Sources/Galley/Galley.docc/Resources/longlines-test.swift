import GalleyTesting
import Testing

@testable import longlines

@Test func promisesAreKept() throws { try checkAnalyzer(LongLines.self) }
