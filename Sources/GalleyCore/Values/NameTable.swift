// SPDX-License-Identifier: Apache-2.0

/// The places of a few names, asked for mostly in the order in which they stand.
struct NameTable: Sendable, Hashable {
    let names: [String]

    /// The place of a name; nil if it is not there.
    ///
    /// - Parameter place: where it probably is.
    func index(of name: String, near place: Int) -> Int? {
        if place < names.count, names[place] == name { return place }
        return names.firstIndex(of: name)
    }
}
