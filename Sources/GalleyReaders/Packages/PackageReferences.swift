// SPDX-License-Identifier: Apache-2.0

/// The references of a part of an Office Open XML package to other parts (ISO/IEC 29500-2, 8.5).
struct PackageReferences {
    /// A reference.
    struct Reference {
        /// The id by which the part uses it.
        let id: String
        /// The last part of the address of its type, such as `officeDocument`.
        let type: String
        /// The path of the other part.
        let target: String
    }

    /// The references in their order.
    let all: [Reference]

    /// Reads the references of a part.
    ///
    /// - Parameter part: the path of the part; empty for the whole package.
    /// - Throws: `DocumentFailure` if the list is not well-formed.
    init(_ parts: PackageParts, of part: String) throws {
        let name = PackagePath.last(of: part)
        let folder = String(decoding: part.utf8.dropLast(name.utf8.count), as: UTF8.self)
        let list = try parts.element("\(folder)_rels/\(name).rels")
        all = (list?.elements ?? []).compactMap { element in
            let attributes = element.attributes
            guard let id = attributes["Id"], let type = attributes["Type"],
                let target = attributes["Target"], attributes["TargetMode"] != "External"
            else { return nil }
            return Reference(
                id: id, type: PackagePath.last(of: type),
                target: PackagePath.resolve(target, from: part))
        }
    }

    /// The path of the first part with a type; nil if there is none.
    func target(ofType type: String) -> String? { all.first { $0.type == type }?.target }

    /// The path of the part with an id; nil if there is none.
    func target(_ id: String) -> String? {
        all.first { $0.id.utf8.elementsEqual(id.utf8) }?.target
    }
}
