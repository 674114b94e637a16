// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells when a run should move something out of memory.
struct MemoryWatch: Sendable {
    /// The bytes that the process may take in all.
    let limit: Int
    /// What a word costs by and large, where the system does not say what the process takes.
    private static let bytesPerTerm = 200

    /// Whether the process takes so much that a table could not grow to twice its size.
    ///
    /// - Parameter terms: the words that this worker keeps.
    func isTight(terms: Int) -> Bool {
        (resident ?? terms * Self.bytesPerTerm) > limit / 2
    }

    /// The bytes of the process that are in memory, as Linux counts them.
    private var resident: Int? {
        guard let file = try? InputFile.contents(of: "/proc/self/statm"),
            let pages = file.split(separator: UInt8(ascii: " ")).dropFirst().first
        else { return nil }
        return Int(String(decoding: pages, as: UTF8.self)).map { $0 * Int(getpagesize()) }
    }
}
