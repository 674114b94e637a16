// SPDX-License-Identifier: Apache-2.0

/// Which file something is, under whatever name: what the file system numbers.
struct FileIdentity: Sendable, Hashable {
    /// The number of the file system.
    let device: UInt64
    /// The number of the file in it.
    let number: UInt64
}
