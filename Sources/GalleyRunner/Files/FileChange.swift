// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// By what a change of a file is noticed: its size, and when content and properties last changed.
struct FileChange: Sendable, Hashable {
    private let size: Int64
    private let content: Instant
    private let properties: Instant

    private struct Instant: Sendable, Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            seconds = Int(time.tv_sec)
            nanoseconds = Int(time.tv_nsec)
        }
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        #if canImport(Glibc)
            content = Instant(status.st_mtim)
            properties = Instant(status.st_ctim)
        #else
            content = Instant(status.st_mtimespec)
            properties = Instant(status.st_ctimespec)
        #endif
    }
}
