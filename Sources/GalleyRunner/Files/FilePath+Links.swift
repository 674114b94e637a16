// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FilePath {
    /// The absolute path that a path comes to when links are followed.
    ///
    /// - Returns: nil if there is nothing, or if a name on the way is not UTF-8.
    package static func withoutLinks(_ path: String) -> String? {
        let resolved = SystemPath(path).withCString { realpath($0, nil) } ?? nil
        guard let resolved else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }
}
