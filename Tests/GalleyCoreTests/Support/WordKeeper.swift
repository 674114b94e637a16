// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Keeps every word with its occurrences and its first document, and states a figure of the run.
struct WordKeeper: Analyzer {
    struct Summary: AnalyzerSummary {
        var words = KeyedTable<KeptWord>()

        var residentEntries: Int { words.residentEntries }

        mutating func merge(_ other: Summary, _ terms: TermTranslation) {
            words.merge(other.words)
        }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "word_keeper", summary: "Keeps words.",
            figures: [
                .count("kept", "Different words."), .share("left_out", "Never stated."),
            ])
    }

    func collect(
        _ document: AnnotatedDocument, _ evidence: Evidence, into summary: inout Summary
    ) {
        for word in document.words {
            summary.words.add(
                KeptWord(
                    key: ExactText(document[word.range]), times: 1,
                    first: ExactText(document.id)))
        }
    }

    func report(_ summary: Summary, _ context: ReportContext) -> Section {
        var rows: [[ReportValue]] = []
        summary.words.forEach { word, place in
            let again = summary.words.entry(at: place)?.key
            rows.append([
                .text(word.key.text), .count(word.times), .text(word.first.text),
                .text(again?.text ?? "lost"),
            ])
        }
        return Section(
            figures: [Figure("kept", .count(rows.count)), Figure("undeclared", .count(1))],
            tables: [
                Table(
                    "words", title: "Words",
                    columns: ["word", "times", "first", "again"].map { Column($0) }, rows: rows)
            ])
    }
}

struct KeptWord: KeyedEntry {
    let key: ExactText
    var times: Int
    var first: ExactText

    mutating func merge(_ other: KeptWord) {
        times += other.times
        first = min(first, other.first)
    }

    var row: [JSONValue] {
        [.string(key.text), .integer(Int64(times)), .string(first.text)]
    }
}

extension KeptWord {
    init?(row: [JSONValue]) {
        guard row.count == 3, let key = row[0].stringValue, let times = row[1].integerValue,
            let first = row[2].stringValue
        else { return nil }
        self.init(key: ExactText(key), times: Int(times), first: ExactText(first))
    }
}
