// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// The documents of the sample reports.
enum SampleText {
    /// Eleven pages from three sources; every third page repeats its caption.
    static let pages: [any Document] = (1...11).map { number in
        let source = ["gazette", "post", "wire"][number % 3]
        let caption = "Firefighters hose down the roof of market \(number) on Tuesday."
        let text = number % 3 == 1 ? repeated(caption) : "\(caption)\n\n\(body(number))\n"
        return TextDocument(
            id: "pages/2026/\(source)/page-\(number).txt", text: text,
            metadata: ["source": .string(source)])
    }

    /// Texts that would garble a terminal if they were shown unchanged: escape sequences,
    /// right-to-left text, wide text and very long text.
    static let hostile: [any Document] = [
        TextDocument(id: "escape.txt", text: "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}word\n"),
        TextDocument(id: "arabic.txt", text: "مكتبة متنقلة تعيد القراءة \u{202E}evil\u{202C}\n"),
        TextDocument(id: "chinese.txt", text: "夜市重新開張 夜市夜市 👩‍👩‍👧 e\u{301}\n"),
        TextDocument(id: "long.txt", text: String(repeating: "longword", count: 40) + "\n"),
        TextDocument(id: "refused.txt", text: "this is unrateable\n"),
        TextDocument(id: "marks.txt", text: "Z" + String(repeating: "\u{302}", count: 500)),
    ]

    private static func repeated(_ caption: String) -> String {
        "Fire at the Market\n\n\(caption)\n\(caption)\nTT\n\nFire at the Market\n\n\(body(0))\n"
    }

    private static func body(_ number: Int) -> String {
        let sentences = [
            "The evening was wonderful and the harbour was full of boats.",
            "It was not good for the traders, and some called it a disaster.",
            "The council met on Monday; the bridge stays closed until spring.",
            "A good catch, a good wind and a terrible road home.",
        ]
        return [0, 1, 3].map { sentences[(number + $0) % sentences.count] }.joined(separator: " ")
    }
}

/// Records of the sample documents.
enum SampleRecords {
    /// The results of the documents.
    static func results() -> [DocumentResult] {
        let worker = Worker(plan: SampleReport.quickstartPlan())
        let documents = Array(SampleText.pages.prefix(3)) + SampleText.hostile
        return worker.process(documents)
    }

    /// The records as JSON Lines.
    static func lines() -> [UInt8] {
        var bytes: [UInt8] = []
        for record in results().compactMap(\.record) {
            JSONLinesRecords().append(record, to: &bytes)
        }
        return bytes
    }
}
