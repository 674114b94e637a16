// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct BaselineTests {
    private func lines() -> [String] {
        let (report, records) = SampleBaseline.run(SampleText.pages)
        return SampleBaseline.lines(report, records).map { String(decoding: $0, as: UTF8.self) }
    }

    private func fault(_ lines: [String], _ plan: EnginePlan? = nil) -> String? {
        let manifest = Manifest(
            toolVersion: "0.1.0", pipeline: "quickstart", pipelineHash: "0",
            plan: plan ?? SampleReport.quickstartPlan())
        var baseline = Baseline(name: "known.jsonl", for: manifest)
        do throws(BaselineFault) {
            for line in lines { try baseline.take(Array(line.utf8)) }
            try baseline.finish()
            return nil
        } catch {
            return error.message
        }
    }

    @Test("a baseline matches its golden and is read again")
    func golden() throws {
        try Golden.expect(lines().joined(separator: "\n") + "\n", named: "baseline.jsonl")
        #expect(fault(lines()) == nil)
    }

    @Test("a line may be removed by hand")
    func removed() {
        var lines = lines()
        lines.remove(at: 1)
        #expect(fault(lines) == nil)
    }

    @Test("damage is reported with its line")
    func damaged() {
        let lines = lines()
        #expect(fault([])?.contains("it is not a baseline") == true)
        #expect(fault(["{}"])?.contains("it is not a baseline") == true)
        #expect(fault(["analyzers: []"])?.contains("it is not a baseline") == true)
        #expect(fault(lines.dropLast())?.contains("is incomplete") == true)
        #expect(fault(lines + ["{}"])?.contains("after the end mark") == true)
        #expect(fault([lines[0], "{\"id\":1}"])?.contains("line 2 is damaged") == true)
        #expect(fault([lines[0], "<<<<<<< HEAD"])?.contains("line 2 is damaged") == true)
        let print = lines[1].replacing(/"fingerprint":"../, with: "\"fingerprint\":\"")
        #expect(fault([lines[0], print])?.contains("line 2 is damaged") == true)
        let stranger = lines[1].replacing("caption_duplication", with: "other")
        #expect(fault([lines[0], stranger])?.contains("line 2 is damaged") == true)
        let newer = lines[0].replacing("\"galley_baseline\":1", with: "\"galley_baseline\":2")
        #expect(fault([newer])?.contains("incompatible version") == true)
    }

    @Test("a baseline of another pipeline is rejected with the difference")
    func foreign() {
        let lines = lines()
        let mood = EnginePlan(analyzers: [
            PlannedAnalyzer(analyzer: LoadedAnalyzer(MoodAnalyzer()))
        ])
        #expect(fault(lines, mood)?.contains("it has findings of 'caption_duplication'") == true)
        let twice = EnginePlan(
            analyzers: SampleReport.quickstartPlan().analyzers + [
                PlannedAnalyzer(label: "again", analyzer: LoadedAnalyzer(CaptionsAnalyzer()))
            ])
        #expect(fault(lines, twice)?.contains("it has no findings of 'again'") == true)
        let off = EnginePlan(
            analyzers: [
                PlannedAnalyzer(
                    analyzer: LoadedAnalyzer(CaptionsAnalyzer()),
                    rules: ["widget_line": .off])
            ])
        #expect(fault(lines, off)?.contains("the list of rules of") == true)
        let older = [lines[0].replacing("\"version\":1", with: "\"version\":9")]
        #expect(fault(older)?.contains("the version of 'caption_duplication' has changed") == true)
        let set = [lines[0].replacing("\"options\":{}", with: "\"options\":{\"x\":1}")]
        #expect(fault(set)?.contains("the option 'x' of 'caption_duplication'") == true)
    }
}
