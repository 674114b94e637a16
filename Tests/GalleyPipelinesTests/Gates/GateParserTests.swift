// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

@testable import GalleyPipelines

struct GateParserTests {
    @Test(arguments: [
        ("a.b > 5%", Gate.Subject.figure("a.b"), Comparison.greater, 0.05, "a.b > 5%"),
        ("a.b>5", .figure("a.b"), .greater, 5, "a.b > 5"),
        ("  a.b.mean  <=  -0.25 ", .figure("a.b.mean"), .lessOrEqual, -0.25, "a.b.mean <= -0.25"),
        ("any a.b >= 3", .any(measure: "a.b"), .greaterOrEqual, 3, "any a.b >= 3"),
        ("any a.b < 0.1%", .any(measure: "a.b"), .less, 0.001, "any a.b < 0.1%"),
        ("anything.x < 1", .figure("anything.x"), .less, 1, "anything.x < 1"),
    ])
    func gatesAreRead(
        text: String, subject: Gate.Subject, comparison: Comparison, threshold: Double,
        shown: String
    ) throws {
        let gate = try GateParser.parse(text).gate
        #expect(gate.subject == subject)
        #expect(gate.comparison == comparison)
        #expect(gate.threshold == threshold)
        #expect(gate.text == shown)
    }

    @Test(arguments: [
        ("", 0..<0), ("> 5", 0..<1), ("a.b", 3..<3), ("a.b 5", 4..<5), ("a.b > ", 6..<6),
        ("a.b == 5", 4..<6), ("a.b => 5", 4..<6), ("a.b > five", 6..<10), ("a.b > 5 %", 8..<9),
        ("a.b > 5 and c", 8..<13), ("any > 5", 4..<5), ("é > x", 5..<6), ("a.b > 1e5", 6..<9),
        ("a.b > .5", 6..<8), ("a.b ≥ 5", 4..<7), ("a.b > nan", 6..<9),
    ])
    func faultsHavePlaces(text: String, bytes: Range<Int>) {
        let error = #expect(throws: GateSyntaxError.self) { try GateParser.parse(text) }
        #expect(error?.bytes == bytes)
    }

    @Test func gatesTrip() throws {
        let above = try GateParser.parse("a > 5%").gate
        #expect(above.trips(at: 0.06))
        #expect(!above.trips(at: 0.05))
        #expect(try GateParser.parse("a >= 5%").gate.trips(at: 0.05))
        #expect(try GateParser.parse("a <= 5").gate.trips(at: 5))
        #expect(try !GateParser.parse("a < 5").gate.trips(at: 5))
        #expect(!above.trips(at: .nan))
    }
}
