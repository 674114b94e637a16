// SPDX-License-Identifier: Apache-2.0

/// The limit that stops a small file from filling the memory or the time of a run.
///
/// Honest text shrinks to a hundredth at most, a file of one repeated sentence to a two-hundredth. So
/// a ratio alone refuses honest small files, and a size alone refuses honest large ones; both
/// together refuse neither.
struct UnpackLimit {
    /// The number of unpacked bytes that are allowed whatever the ratio is.
    let free: Int
    /// The maximum number of unpacked bytes per packed byte, beyond `free`.
    let ratio: Int

    /// The limit of one compressed file or one entry of an archive.
    static let entry = UnpackLimit(free: 32 << 20, ratio: 250)
    /// The maximum number of containers within each other.
    static let depth = 5

    /// Whether the numbers of bytes are within the limit.
    func allows(unpacked: Int, packed: Int) -> Bool {
        unpacked <= free || unpacked / ratio <= packed
    }

    /// The message about a file that is beyond the limit.
    var message: String {
        "it unpacks to more than \(ratio) times its size, which is over the limit for \(free >> 20) "
            + "MiB and more"
    }
}
