// SPDX-License-Identifier: Apache-2.0

/// What normalization knows of one scalar.
struct NormalizationTraits: Sendable {
    /// NFC_Quick_Check.
    enum QuickCheck: UInt8, Sendable {
        case yes, no, maybe
    }

    /// Canonical_Combining_Class, by which marks are ordered.
    let combiningClass: UInt8
    let quickCheck: QuickCheck

    init(_ combiningClass: UInt8, _ quickCheck: QuickCheck) {
        self.combiningClass = combiningClass
        self.quickCheck = quickCheck
    }
}
