// SPDX-License-Identifier: Apache-2.0

extension Sequence where Element == Diagnostic {
    /// The diagnostics in the order of the file, each once.
    ///
    /// What an alias stands for is checked wherever the alias is used, so that the same fault may
    /// be found many times.
    func inOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { $0.sortKey < $1.sortKey }
    }
}

extension Diagnostic {
    fileprivate var sortKey: (Int, Int, String, String) {
        (range.start.offset, range.end.offset, code.rawValue, message)
    }
}
