// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Analyzes one page: reads its lines and words, and derives its structure from them.
struct PageReading {
    let text: String
    let table: LineTable
    let words: PageWords
    let lists: PageLists
    let settings: PageSettings
    let models = PageModels.standard
    let shape: PageShape
    let forms: LineForms
    let titles: TitleTrimmer

    /// The repeated lines, whose kinds are not known yet.
    let found: [RepeatFinder.Group]

    let reader: LineFeatureReader

    /// The features of the lines that are not blank.
    let lineFeatures: [LineFeatures]

    /// For each line that is not blank, the results of the first pass of `RoleModel`, as bits of
    /// `RoleFeature`.
    let roleFeatures: [UInt64]

    init(_ text: String, lists: PageLists, settings: PageSettings) {
        self.text = text
        self.lists = lists
        self.settings = settings
        let bytes = text.utf8.span
        table = LineTable(bytes)
        words = PageWords(table, of: bytes)
        shape = PageShape(table, words)
        forms = LineForms(table, words, lists, of: bytes, isMarkdown: settings.isMarkdown)
        titles = TitleTrimmer(table, words)
        let trimmer = CreditTrimmer(words: words, lists: lists)
        found = RepeatFinder(
            words, trimmer: trimmer, titles: titles, isProse: forms.isProse, settings: settings
        ).groups()
        reader = LineFeatureReader(
            words: words, lists: lists, trimmer: trimmer, shape: shape,
            groups: found.map(\.lines))
        lineFeatures = reader.features()
        roleFeatures = RoleModel.roleFeatures(models.roles.firstPass(lineFeatures))
    }

    /// The structure of the page.
    func structure() -> PageStructure {
        let groups = groups()
        let headlines = groups.filter { $0.kind == .headline }.map { group in
            group.lines.map { shape.places[$0] }
        }
        let articles = ArticleSplitter(
            words: words, lists: lists, shape: shape, classifier: articleClassifier(groups)
        ).articles(headlines: headlines)
        var roles = roles(groups, articles)
        let widgets = widgets(groups, roles)
        for line in widgets.flatMap(\.lines) { roles[line] = .widget }
        return PageStructure(
            lines: table.lines, forms: forms.forms, roles: roles, groups: groups, widgets: widgets,
            articles: articles, words: words)
    }

    /// The classifier that finds where further articles begin.
    func articleClassifier(_ groups: [RepeatedGroup]) -> ArticleClassifier {
        ArticleClassifier(
            model: models.articles, words: words, shape: shape, lineFeatures: lineFeatures,
            groups: groups)
    }

    /// The repeated lines with their kinds.
    func groups() -> [RepeatedGroup] {
        let reader = LineContents(
            words: words, trimmer: reader.trimmer, titles: titles, settings: settings)
        return zip(found, groupFeatures()).map { group, features in
            let contents = reader.contents(of: group.lines)
            return RepeatedGroup(
                lines: group.lines, match: match(of: group),
                kind: kindRule(of: group)?.kind ?? models.kinds.scores(of: features).kind,
                numbers: group.isNear ? reader.numberings(of: group.lines) : [],
                contents: contents, containers: reader.containers(of: group.lines, contents),
                isPoor: group.lines.map { isAddress($0) || hasInvisible($0) })
        }
    }

    /// The rule that decides the kind of a repeated line regardless of the model; nil if there is
    /// none.
    func kindRule(of group: RepeatFinder.Group) -> KindRule? {
        KindRule(group, words, shape, lists)
    }

    /// Whether a line looks like a part of a web address, such as `bridge_opens_after_three_years`.
    private func isAddress(_ line: Int) -> Bool {
        let bytes = text.utf8.span
        let content = table.lines[line].content
        return words.counts[line] >= 3
            && content.allSatisfy { bytes[$0] != 0x20 && bytes[$0] < 0x80 }
            && content.contains { bytes[$0] == 0x5F || bytes[$0] == 0x2D }
    }

    /// Whether a line contains soft hyphens or zero-width spaces, which hide its words from a
    /// search.
    private func hasInvisible(_ line: Int) -> Bool {
        let bytes = text.utf8.span
        let content = table.lines[line].content
        return content.dropLast().contains { index in
            bytes[index] == 0xC2 && bytes[index + 1] == 0xAD
                || bytes[index] == 0xE2 && bytes[index + 1] == 0x80
                    && index + 2 < content.upperBound && bytes[index + 2] == 0x8B
        }
    }

    /// The features of each repeated line.
    func groupFeatures() -> [FeatureSet<GroupFeature>] {
        if found.isEmpty { return [] }
        let features = GroupFeatures(found.map(\.lines), reader, lineFeatures)
        return found.indices.map { features.features(of: $0, roleFeatures) }
    }

    private func match(of group: RepeatFinder.Group) -> RepeatedGroup.Match {
        if group.isNear { return .near }
        let bytes = text.utf8.span
        let first = table.lines[group.lines[0]].content
        let isExact = group.lines.dropFirst().allSatisfy { line in
            let content = table.lines[line].content
            return content.count == first.count
                && zip(content, first).allSatisfy { bytes[$0] == bytes[$1] }
        }
        return isExact ? .exact : .normalised
    }

    /// The roles of all lines before widgets are found; a repeated headline or caption has the kind
    /// of its group.
    private func roles(_ groups: [RepeatedGroup], _ articles: [Article]) -> [LineRole] {
        var roles = Array(repeating: LineRole.blank, count: table.lines.count)
        let scores = models.roles.secondPass(lineFeatures, roleFeatures)
        for (place, line) in shape.filled.enumerated() { roles[line] = scores[place].best }
        for group in groups {
            for line in group.lines {
                roles[line] =
                    group.kind == .other ? scores[shape.places[line]].bestOfRest : group.kind
            }
        }
        for headline in articles.compactMap(\.headline) { roles[headline] = .headline }
        return roles
    }

    private func widgets(_ groups: [RepeatedGroup], _ roles: [LineRole]) -> [WidgetGroup] {
        var isRepeated = Array(repeating: false, count: table.lines.count)
        // After a fix has removed a group's copies, the line that remains must not make its
        // neighbours widgets.
        for group in groups where !group.copies.isEmpty {
            for line in group.lines { isRepeated[line] = true }
        }
        let lines = WidgetFinder(words: words, lists: lists)
            .widgets(roles: roles, isRepeated: isRepeated, isProse: forms.isProse)
        return WidgetGroup.groups(of: lines, words)
    }
}

/// The fitted models in `Config/pages`, which are embedded in the program.
struct PageModels: Sendable {
    /// The model that classifies lines by their roles.
    let roles: RoleModel

    /// The model that classifies repeated lines as headlines, captions or others.
    let kinds: KindModel

    /// The model that finds the first lines of further articles.
    let articles: ArticleModel

    /// The models, which are read only once.
    static let standard = PageModels(
        roles: RoleModel(table: BundledFile("Config/pages/roles.tsv").bytes),
        kinds: KindModel(table: BundledFile("Config/pages/kinds.tsv").bytes),
        articles: ArticleModel(table: BundledFile("Config/pages/articles.tsv").bytes))
}
