// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// A condition of `fail_on` that makes a run fail.
package struct Gate: Sendable, Hashable {
    /// What is compared.
    package enum Subject: Sendable, Hashable {
        /// A figure of the whole run, such as `word_frequency.words`.
        case figure(String)
        /// A measure, which any single document may have.
        case any(measure: String)
    }

    /// What is compared.
    package let subject: Subject
    /// How it is compared.
    package let comparison: Comparison
    /// The number behind the sign; `5%` is 0.05.
    package let threshold: Double
    /// The condition as it was written, its blanks made single.
    package let text: String

    /// The condition as its text was written, with the names of variables.
    func saying(_ written: String) -> Gate {
        let words = written.unicodeScalars.split { " \t\r\n".unicodeScalars.contains($0) }
        return Gate(
            subject: subject, comparison: comparison, threshold: threshold,
            text: words.map { String($0) }.joined(separator: " "))
    }

    /// Whether a value makes the run fail.
    package func trips(at value: Double) -> Bool {
        comparison.holds(value, threshold)
    }
}
