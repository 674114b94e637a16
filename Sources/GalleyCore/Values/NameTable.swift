// SPDX-License-Identifier: Apache-2.0

/// A few names with their indices, which are mostly looked up in their order.
struct NameTable: Sendable, Hashable {
    let names: [String]

    /// The index of a name; nil if it is not in the table.
    ///
    /// - Parameter place: the index that the name probably has.
    func index(of name: String, near place: Int) -> Int? {
        if place < names.count, names[place] == name { return place }
        return names.firstIndex(of: name)
    }
}
