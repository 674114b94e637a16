// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyRunner

struct PluginAnswerTests {
    private func evidence(
        _ answer: String, _ text: String = "text ü", offsets: JSONValue = "characters"
    ) throws -> Evidence {
        let object = try #require(try JSONValue(parsing: answer).objectValue)
        let declared = try PluginDeclaration([
            "galley": 1, "id": "a", "summary": "A.", "offsets": offsets,
            "measures": [
                ["name": "c", "summary": "C.", "kind": "count"],
                ["name": "s", "summary": "S.", "kind": "share"],
                ["name": "n", "summary": "N.", "kind": "number", "decimals": 1],
            ],
            "labels": [["name": "k", "summary": "K."], ["name": "l", "summary": "L."]],
        ])
        return try PluginAnswer(object, PluginAnswer.Shape(declared), text).evidence()
    }

    @Test func allMembersAreDecoded() throws {
        let said = try evidence(
            """
            {"id":"a","measures":{"c":3,"s":[1,4],"n":2},
             "findings":[{"rule":"r","message":"m","spans":[[0,4],[5,6]],
                          "edits":[{"span":[4,5],"replacement":"-"}],"properties":{"k":1}}],
             "marks":[{"label":"l","span":[5,6]}],
             "explanations":[{"label":"w","contribution":2,"span":[0,4]}]}
            """)
        #expect(said.measures == ["c": .count(3), "s": .share(1, of: 4), "n": .number(2)])
        #expect(said.findings.first?.spans == [0..<4, 5..<7])
        #expect(said.findings.first?.edits == [Edit(4..<5, replacement: "-")])
        #expect(said.marks == [Mark("l", 5..<7)])
        #expect(said.explanations.first?.base == 2)
    }

    @Test func labelsAreCounted() throws {
        let answer = "{\"labels\":{\"l\":[\"é\",\"x\",\"é\"],\"k\":{\"x\":7}}}"
        let said = try evidence(answer).labels.sorted { ($0.list, $0.times) < ($1.list, $1.times) }
        #expect(
            said == [
                LabelCount(list: 0, label: "x", times: 7),
                LabelCount(list: 1, label: "x", times: 1),
                LabelCount(list: 1, label: "é", times: 2),
            ])
    }

    @Test func nullMeasuresAreLeftOut() throws {
        #expect(try evidence("{\"id\":\"a\",\"measures\":{\"n\":null}}").measures.isEmpty)
        #expect(try evidence("{\"id\":\"a\"}").findings.isEmpty)
    }

    @Test(arguments: [
        ("{\"error\":\"no verbs\"}", "no verbs"),
        ("{\"mesures\":{}}", "unknown key 'mesures'"),
        ("{\"measures\":[]}", "'measures' is not an object"),
        ("{\"measures\":{\"c\":1.5}}", "'measures/c' is not a whole number"),
        ("{\"measures\":{\"s\":0.5}}", "such as [3, 120]"),
        ("{\"measures\":{\"n\":\"2\"}}", "'measures/n' is not a number"),
        ("{\"measures\":{\"z\":2}}", "'z' is not declared"),
        ("{\"labels\":[]}", "'labels' is not an object"),
        ("{\"labels\":{\"z\":[]}}", "the list of labels 'z' is not declared"),
        ("{\"labels\":{\"k\":7}}", "'labels/k' is not a list of labels"),
        ("{\"labels\":{\"k\":[1]}}", "'labels/k' is not texts of at most 1,000 bytes"),
        ("{\"labels\":{\"k\":{\"a\":0}}}", "labels with counts from 1"),
        ("{\"findings\":[{\"rule\":\"r\"}]}", "a finding has no 'message'"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":[2,1]}]}", "[2, 1] is not within the text"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":[0,7]}]}", "[0, 7] is not within the text"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":4}]}", "is not [start, end]"),
    ])
    func faultsAreNamed(_ answer: String, _ expected: String) {
        let error = #expect(throws: ExaminationError.self) { try evidence(answer) }
        #expect(error?.description.contains(expected) == true, "\(error as ExaminationError?)")
    }

    @Test func aSpanThatCutsASurrogatePairIsAnError() throws {
        let answer = "{\"marks\":[{\"label\":\"l\",\"span\":[0,1]}]}"
        #expect(try evidence(answer, "😀", offsets: "characters").marks == [Mark("l", 0..<4)])
        let error = #expect(throws: ExaminationError.self) {
            try evidence(answer, "😀", offsets: "utf16")
        }
        #expect(error?.description == "the plug-in's span [0, 1] cuts a character in two")
    }
}
