// SPDX-License-Identifier: Apache-2.0

/// In what a plug-in counts places of a text: as its language's strings do.
package enum OffsetUnit: String, Sendable, CaseIterable {
    /// Bytes of UTF-8: C, Go, Rust.
    case bytes
    /// Unicode scalar values: Python.
    case characters
    /// Units of UTF-16: JavaScript, Java, C#.
    case utf16

    /// How many units a character takes.
    func width(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .bytes: UTF8.width(scalar)
        case .characters: 1
        case .utf16: UTF16.width(scalar)
        }
    }
}
