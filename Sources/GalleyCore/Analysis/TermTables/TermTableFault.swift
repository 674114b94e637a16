// SPDX-License-Identifier: Apache-2.0

/// Bytes of a store that are no table of terms.
struct TermTableFault: Error, CustomStringConvertible {
    /// Where in the store.
    let offset: Int

    var description: String { "no table of terms at byte \(offset)" }
}
