// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// A condition in `fail_on`; the run fails if the condition is true.
package struct Gate: Sendable, Hashable {
    /// The number that is compared.
    package enum Subject: Sendable, Hashable {
        /// A figure of the whole run, such as `word_frequency.words`.
        case figure(String)
        /// A measure of each document; the condition is true if it is true for any document.
        case any(measure: String)
    }

    /// The number that is compared.
    package let subject: Subject
    /// The comparison, such as `<`.
    package let comparison: Comparison
    /// The number after the comparison; `5%` is 0.05.
    package let threshold: Double
    /// Whether the number is written in percent.
    package let isPercentage: Bool
    /// The text of the condition, with single spaces.
    package let text: String

    /// Returns the condition with the text from the file, which contains the names of variables
    /// instead of their values.
    func withText(_ written: String) -> Gate {
        let words = written.unicodeScalars.split { " \t\r\n".unicodeScalars.contains($0) }
        return Gate(
            subject: subject, comparison: comparison, threshold: threshold,
            isPercentage: isPercentage, text: words.map { String($0) }.joined(separator: " "))
    }

    /// Returns whether the condition is true for a value of the subject, so that the run fails.
    package func trips(at value: Double) -> Bool {
        comparison.holds(value, threshold)
    }
}
