// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The emphasis that exclamation and question marks add to the strength of a text.
struct PunctuationEmphasis: Sendable {
    static let exclamation = 0.292
    static let mostExclamations = 4
    static let question = 0.18
    static let manyQuestions = 0.96

    private var exclamations: Int
    private var questions: Int

    /// Makes an emphasis from the numbers of marks.
    init(exclamations: Int = 0, questions: Int = 0) {
        self.exclamations = exclamations
        self.questions = questions
    }

    /// Adds the numbers of marks in another value.
    mutating func add(_ other: PunctuationEmphasis) {
        exclamations += other.exclamations
        questions += other.questions
    }

    /// Counts a byte if it is one of the marks.
    mutating func count(_ byte: UInt8) {
        exclamations += byte == UInt8(ascii: "!") ? 1 : 0
        questions += byte == UInt8(ascii: "?") ? 1 : 0
    }

    /// Counts the marks in a range.
    ///
    /// - Returns: whether the range is ASCII, which the same pass finds without extra cost.
    @discardableResult
    mutating func count(_ range: ByteRange, of bytes: Span<UInt8>) -> Bool {
        var bits: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            bits |= byte
            count(byte)
        }
        return bits < 0x80
    }

    /// The emphasis of the exclamation marks.
    var exclamationPart: Double {
        Double(min(exclamations, Self.mostExclamations)) * Self.exclamation
    }

    /// The emphasis of the question marks: 0 for fewer than two marks, and the same value for any
    /// number above three.
    var questionPart: Double {
        switch questions {
        case ...1: 0
        case 2...3: Double(questions) * Self.question
        default: Self.manyQuestions
        }
    }

    /// The emphasis of all marks together.
    var total: Double { exclamationPart + questionPart }

    /// Explains how the marks move the sum of the ratings away from 0; nil if the sum or the
    /// emphasis is 0.
    func explanation(of sum: Double) -> Explanation? {
        guard sum != 0, total != 0 else { return nil }
        let parts = [(SentimentRule.exclamation, exclamationPart), (.question, questionPart)]
        let steps = parts.filter { $0.1 != 0 }.map { rule, part in
            ExplanationStep(rule.rawValue, .add(sum > 0 ? part : -part))
        }
        return Explanation(
            span: nil, label: "punctuation", base: 0, steps: steps,
            contribution: sum > 0 ? total : -total)
    }
}
