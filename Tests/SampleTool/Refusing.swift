// SPDX-License-Identifier: Apache-2.0

import Galley

/// Throws at every document whose number, the digits in its id, seven divides.
struct Refusing: Analyzer {
    struct Refusal: Error, CustomStringConvertible {
        var description: String { "seven divides it" }
    }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "refusing", summary: "Throws at every seventh document.",
            measures: [.count("digits", "Digits in the id.")],
            examples: [Example("no digits", "text", measures: ["digits": 0])])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        let digits = document.id.filter(\.isNumber)
        if let number = Int(digits), number % 7 == 0 { throw Refusal() }
        return Evidence(measures: ["digits": .count(digits.count)])
    }
}
