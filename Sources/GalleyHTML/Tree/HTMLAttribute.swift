// SPDX-License-Identifier: Apache-2.0

/// An attribute of an element: the number of its name, and where its value is in the tree's bytes.
package struct HTMLAttribute {
    /// The number of the name in the tree's names.
    package internal(set) var nameNumber: UInt32
    /// The offset of the value.
    var start: Int32
    /// The length of the value in bytes.
    var length: Int32
    /// Whether the attribute belongs to the namespace of XLink, XML or XMLNS.
    package internal(set) var isPrefixed = false

    /// Whether the attribute has a name.
    @inline(__always)
    package func isNamed(_ name: HTMLName) -> Bool { nameNumber == UInt32(name.rawValue) }
}
