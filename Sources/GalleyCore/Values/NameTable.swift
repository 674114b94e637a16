// SPDX-License-Identifier: Apache-2.0

/// A short list of names whose indices are looked up, mostly in the order of the list.
struct NameTable: Sendable, Hashable {
    let names: [String]

    /// Returns the index of a name; nil if the table does not contain the name.
    ///
    /// - Parameter place: the index that the name probably has.
    func index(of name: String, near place: Int) -> Int? {
        if place < names.count, names[place] == name { return place }
        return names.firstIndex(of: name)
    }
}
