// SPDX-License-Identifier: Apache-2.0

/// How a scalar counts when the form of a Greek sigma is decided.
enum Casing: UInt8, Sendable {
    case uncased
    case cased
    /// Case_Ignorable: looked through, whether cased or not.
    case ignorable
}
