// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

extension BundledFile {
    package static let pageCredits = BundledFile("Config/pages/credits.txt")
    package static let pageBylines = BundledFile("Config/pages/bylines.txt")
    package static let pageWidgets = BundledFile("Config/pages/widgets.txt")
    static let pageRoles = BundledFile("Config/pages/roles.tsv")
    static let pageKinds = BundledFile("Config/pages/kinds.tsv")
    static let pageArticles = BundledFile("Config/pages/articles.tsv")
}
