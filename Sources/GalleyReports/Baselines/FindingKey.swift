// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// By what a finding is known again: the analyzer's label and the fingerprint.
///
/// Fingerprints are of the analyzer's id, so two labels of one analyzer may share one.
struct FindingKey: Hashable, Sendable {
    /// The number of the label in the baseline.
    let label: Int
    /// The fingerprint as a number: a baseline may have millions.
    let print: UInt128

    /// Reads a fingerprint; nil if it is none.
    static func print(_ text: String) -> UInt128? {
        text.utf8.count == 32 ? UInt128(text, radix: 16) : nil
    }
}
