// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Who may do what with a file.
struct FileAccess: Sendable, Hashable {
    /// The bits of permission, those for other identities (`setuid`) included.
    let mode: UInt32
    /// The number of the user who owns it.
    let user: UInt32
    /// The number of the group that owns it.
    let group: UInt32

    /// Gives a file that is open the same owner and permissions; false if the system refuses.
    func apply(to descriptor: Int32) -> Bool {
        guard let status = FileStatus(descriptor: descriptor) else { return false }
        if status.access == self { return true }
        let isOwned = status.access.user == user && status.access.group == group
        // The owner first: to change it takes some permissions away.
        guard isOwned || fchown(descriptor, user, group) == 0 else { return false }
        return fchmod(descriptor, mode_t(mode)) == 0
    }

    /// Gives a file that is open the same permissions, and the same owner if the system lets it.
    func applyIfAllowed(to descriptor: Int32) {
        if apply(to: descriptor) { return }
        // Another owner must not come to rights that were meant for this one.
        _ = fchmod(descriptor, mode_t(mode & 0o777))
    }
}
