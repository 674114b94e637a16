// SPDX-License-Identifier: Apache-2.0

/// A path from the root element to elements, such as `/corpus/article`.
struct XMLPath {
    /// The names of the elements on the path; `*` is any name.
    let names: [String]
    /// The number of elements on the path that are open.
    private var matched = 0

    /// Reads a path; nil if it does not begin with a slash, or if a name is empty.
    init?(_ text: String) {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0].isEmpty, parts.dropFirst().allSatisfy({ !$0.isEmpty })
        else { return nil }
        names = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    }

    /// The path as text.
    var text: String { names.map { "/" + $0 }.joined() }

    /// Moves to an element that begins; returns whether it is at the end of the path.
    ///
    /// - Parameter depth: the number of elements that are open around it.
    mutating func enter(_ name: XMLName, depth: Int) -> Bool {
        // The elements that were open at this depth or below it have ended.
        matched = min(matched, depth)
        guard depth == matched, depth < names.count,
            names[depth] == "*" || name.matches(names[depth])
        else { return false }
        matched += 1
        return matched == names.count
    }
}
