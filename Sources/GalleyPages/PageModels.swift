// SPDX-License-Identifier: Apache-2.0

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
        roles: RoleModel(table: BundledPageList.roles.bytes),
        kinds: KindModel(table: BundledPageList.kinds.bytes),
        articles: ArticleModel(table: BundledPageList.articles.bytes))
}
