// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The names of the namespaces of a wiki whose links are no part of the text: categories and files.
struct WikiNames {
    /// The number of the namespace whose name is read next.
    var key = ""
    private var categories: [[UInt8]] = [Array("category".utf8)]
    /// The names of all namespaces but the main one.
    private var all: Set<ExactText> = []
    private var files: [[UInt8]] = ["file", "image", "media"].map { Array($0.utf8) }

    /// The numbers of the namespaces (https://www.mediawiki.org/wiki/Manual:Namespace).
    private static let (media, file, category) = ("-2", "6", "14")

    /// Adds the name of the namespace with the number `key`.
    mutating func add(_ name: String) {
        let folded = Array(name.lowercased().utf8)
        guard !folded.isEmpty else { return }
        all.insert(ExactText(String(decoding: folded, as: UTF8.self)))
        if key == Self.category { categories.append(folded) }
        if key == Self.file || key == Self.media { files.append(folded) }
    }

    /// Whether a page belongs to the main namespace, by its title; old dumps state no number.
    func isMain(_ title: String) -> Bool {
        let prefix = title.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard prefix.count < title.utf8.count else { return true }
        return !all.contains(ExactText(String(decoding: Array(prefix), as: UTF8.self).lowercased()))
    }

    /// The kinds of pages to which links lead.
    enum Kind {
        /// A page, whose link is part of the text.
        case page
        /// A category of the page, with its name.
        case category
        /// A picture or another file, or the same page in another language.
        case unread
    }

    /// Returns the kind of page to which a link leads.
    ///
    /// - Parameter target: the target of the link without white space at both ends.
    func kind(of target: ArraySlice<UInt8>) -> Kind {
        guard let colon = target.firstIndex(of: UInt8(ascii: ":")), colon > target.startIndex else {
            return .page
        }
        let prefix = target[..<colon]
        if Self.isLanguage(prefix) { return .unread }
        guard prefix.count <= 64 else { return .page }
        let folded = Array(String(decoding: prefix, as: UTF8.self).lowercased().utf8)
        if categories.contains(folded) { return .category }
        return files.contains(folded) ? .unread : .page
    }

    /// Whether a prefix is the code of a language, such as `de` or `zh-yue`.
    private static func isLanguage(_ prefix: ArraySlice<UInt8>) -> Bool {
        guard (2...12).contains(prefix.count) else { return false }
        let parts = prefix.split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x61...0x7A ~= $0 } }
            && (2...3).contains(parts[0].count)
    }
}
