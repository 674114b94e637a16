// SPDX-License-Identifier: Apache-2.0

/// The name of an element or attribute.
///
/// The names that readers know consist of ASCII letters, so that comparing them as strings compares
/// their bytes.
struct XMLName: Sendable {
    /// The name without a prefix.
    let local: String
    /// The prefix as written; empty if there is none.
    let prefix: String
    /// The namespace, if readers know it.
    let space: XMLSpace

    /// Makes a name.
    ///
    /// - Parameters:
    ///   - space: the address of the namespace; nil if there is none, or if the text does not declare
    ///     the prefix. The usual meaning of a prefix counts in this case.
    init(local: String, prefix: String = "", space: String? = nil) {
        self.local = local
        self.prefix = prefix
        self.space = space.map(XMLSpace.init(address:)) ?? XMLSpace(usualPrefix: prefix)
    }

    /// The name as written, such as `dc:date`.
    var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

    /// Whether this is a name in a namespace.
    func `is`(_ local: String, _ space: XMLSpace) -> Bool {
        self.space == space && self.local == local
    }

    /// Whether a name in a path means this name: with a prefix it must be the name as written, and
    /// otherwise the name without a prefix.
    func matches(_ written: String) -> Bool {
        written.utf8.elementsEqual(local.utf8) || written.utf8.elementsEqual(qualified.utf8)
    }
}

/// An attribute of an element.
struct XMLAttribute: Sendable {
    /// The name.
    let name: XMLName
    /// The value, with references replaced.
    let value: String
}

extension [XMLAttribute] {
    /// The value of the first attribute with a local name, in any namespace; nil if there is none.
    subscript(_ local: String) -> String? { first { $0.name.local == local }?.value }

    /// The value of an attribute in a namespace; nil if there is none.
    subscript(_ local: String, _ space: XMLSpace) -> String? {
        first { $0.name.is(local, space) }?.value
    }
}
