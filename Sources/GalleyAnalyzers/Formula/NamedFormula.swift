// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A formula with the name of its measure.
struct NamedFormula: Sendable {
    let name: String
    /// The formula as it was written, on one line.
    let text: String
    let expression: FormulaExpression
    /// The measures that it reads.
    let needs: [NeededMeasure]

    /// Understands a formula.
    ///
    /// - Throws: a fault with the place in the formula's text.
    init(_ name: String, _ text: String) throws(OptionFault) {
        let path: [OptionFault.PathElement] = [.key("values"), .key(name)]
        guard name.isPlainName else {
            throw OptionFault(
                .invalidValue, path: path, "'\(name)' is no name of a measure",
                expected: "a-z, 0-9 and _, a letter first")
        }
        do throws(FormulaFault) {
            let (expression, names) = try FormulaParser.parse(text)
            self.expression = expression
            needs = names.map { NeededMeasure($0.name, path: path, bytes: $0.bytes) }
        } catch {
            throw OptionFault(
                .invalidResource, path: path, error.message, expected: error.expected,
                candidates: error.candidates, bytes: error.bytes)
        }
        self.name = name
        self.text = text.singleSpaced
    }
}
