// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The fitted models that come with Galley.
struct PageModels: Sendable {
    /// What the lines of a page are.
    let roles: RoleModel

    /// Of what kind repeated lines are.
    let kinds: KindModel

    /// Where further articles begin.
    let articles: ArticleModel

    /// The models of `Config/pages`.
    static let standard = PageModels(
        roles: RoleModel(table: BundledFile.pageRoles.bytes),
        kinds: KindModel(table: BundledFile.pageKinds.bytes),
        articles: ArticleModel(table: BundledFile.pageArticles.bytes))
}
