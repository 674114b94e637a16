// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Synchronization

/// An analyzer with an undeclared measure for texts with an exclamation mark.
struct Undeclared: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "undeclared", summary: "Counts.", examples: [Example("nothing is found", "a")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        document.text.utf8.contains(0x21) ? Evidence(measures: ["marks": 1]) : Evidence()
    }
}

/// An analyzer that reads tokens without declaring the layer.
struct UndeclaredLayer: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "undeclared_layer", summary: "Counts words.", layers: [Lines.self],
            measures: [.count("words", "Words.")],
            examples: [Example("a word", "a", measures: ["words": 1])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["words": .count(document.words.count)])
    }
}

/// An analyzer that finds the first byte, even if that is only a part of a character.
struct CutCharacters: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "cut_characters", summary: "Finds the first byte.",
            rules: [Rule("first", "The first byte.")],
            examples: [Example("the first byte", "⟦a⟧b"), Example("nothing", "")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.length > 0 else { return Evidence() }
        return Evidence(findings: [Finding(rule: "first", message: "a byte", spans: [0..<1])])
    }
}

/// An analyzer that fails for texts with a NUL.
struct ThrowsAtNUL: Analyzer {
    struct Refusal: Error {}

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "throws_at_nul", summary: "Reads.", examples: [Example("nothing is found", "a")])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        if document.text.utf8.contains(0) { throw Refusal() }
        return Evidence()
    }
}

/// An analyzer that counts its calls.
struct Remembers: Analyzer {
    private final class Memory: Sendable {
        let count = Mutex(0)
    }

    private let memory = Memory()

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "remembers", summary: "Counts calls.", measures: [.count("calls", "Calls.")],
            examples: [Example("the first call", "a", measures: ["calls": 1])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let calls = memory.count.withLock { count in
            count += 1
            return count
        }
        return Evidence(measures: ["calls": .count(calls)])
    }
}

/// An analyzer whose message lists words in the order of a `Set`, for one text only.
struct HashOrderedFindings: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "set_order", summary: "Names words.", layers: [Tokens.self],
            rules: [Rule("words", "The words.")],
            examples: [Example("three words", "⟦one⟧ two three"), Example("no word", "...")])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        guard document.text == "one two three", let first = document.words.first else {
            return Evidence()
        }
        let words = Set(document.words.map { document[$0.range] })
        let message = words.joined(separator: " ")
        return Evidence(findings: [Finding(rule: "words", message: message, spans: [first.range])])
    }
}
