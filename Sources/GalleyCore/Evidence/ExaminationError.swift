// SPDX-License-Identifier: Apache-2.0

/// Why a declared analyzer says nothing of a document.
package struct ExaminationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason: lower-case first word, no full stop.
    package let description: String

    /// Makes an error of a reason in words.
    package init(_ description: String) {
        self.description = description
    }
}
