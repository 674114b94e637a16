// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FilePath {
    /// The absolute path that a path comes to when links are followed; nil if there is nothing.
    ///
    /// A path with a NUL names nothing, though the system would read it as if it ended there.
    package static func withoutLinks(_ path: String) -> String? {
        guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
