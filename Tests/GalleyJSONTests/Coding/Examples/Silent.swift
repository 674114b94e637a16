// SPDX-License-Identifier: Apache-2.0

/// Encodes nothing at all.
struct Silent: Encodable {
    func encode(to encoder: any Encoder) {}
}
