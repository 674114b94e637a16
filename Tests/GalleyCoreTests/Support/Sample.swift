// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An analyzer with an option of every kind.
struct Sample: Analyzer {
    enum Mode: String, CaseIterable, OptionValue {
        case quick
        case thorough
    }

    var flag = true
    var count = 3
    var free = 0
    var share = 0.5
    var text = "x"
    var mode = Mode.quick
    var names: [String] = []
    var sizes: [Int] = [1]
    var list = Resource(bundled: "none", bytes: [])

    static var info: AnalyzerInfo { AnalyzerInfo(id: "sample", summary: "Has options.") }

    static var options: [AnalyzerOption<Sample>] {
        [
            AnalyzerOption("flag", \.flag, "A flag."),
            AnalyzerOption("count", \.count, "A count.", in: 1...9),
            AnalyzerOption("free", \.free, "Any whole number."),
            AnalyzerOption("share", \.share, "A share.", in: 0...1),
            AnalyzerOption("text", \.text, "A text."),
            AnalyzerOption("mode", \.mode, "A mode."),
            AnalyzerOption("names", \.names, "Names."),
            AnalyzerOption("sizes", \.sizes, "Sizes."),
            AnalyzerOption(
                "list", \.list, "A list.",
                bundled: [
                    Resource(bundled: "none", bytes: []), Resource(bundled: "one", bytes: [1]),
                ]),
        ]
    }

    mutating func load() throws(OptionFault) {
        if list.bytes == [0xFF] { throw OptionFault(option: "list", "line 1 is not a word") }
    }
}
