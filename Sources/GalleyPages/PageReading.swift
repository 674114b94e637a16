// SPDX-License-Identifier: Apache-2.0

/// The steps by which the structure of a page is found.
struct PageReading {
    let text: String
    let table: LineTable
    let words: PageWords
    let lists: PageLists
    let settings: PageSettings
    let models = PageModels.standard
    let shape: PageShape
    let found: [RepeatFinder.Group]
    let reader: SignReader

    /// The signs of the lines that are not blank.
    let signs: [LineSigns]

    /// What the first look said of them, as bits of `RoleSign`.
    let looks: [UInt64]

    init(_ text: String, lists: PageLists, settings: PageSettings) {
        self.text = text
        self.lists = lists
        self.settings = settings
        let bytes = text.utf8.span
        table = LineTable(bytes)
        words = PageWords(table, of: bytes)
        shape = PageShape(table, words)
        let trimmer = CreditTrimmer(words: words, lists: lists)
        found = RepeatFinder(words, trimmer: trimmer, settings: settings).groups()
        reader = SignReader(
            words: words, lists: lists, trimmer: trimmer, shape: shape,
            groups: found.map(\.lines))
        signs = reader.signs()
        looks = RoleModel.roleSigns(models.roles.firstLook(signs))
    }

    /// The structure of the page.
    func structure() -> PageStructure {
        let groups = groups()
        let headlines = groups.filter { $0.kind == .headline }.map { group in
            group.lines.map { shape.places[$0] }
        }
        let articles = ArticleSplitter(
            words: words, lists: lists, shape: shape, judge: articleJudge(groups)
        ).articles(headlines: headlines)
        var roles = roles(groups, articles)
        let widgets = widgets(groups, roles)
        for line in widgets.flatMap(\.lines) { roles[line] = .widget }
        return PageStructure(
            lines: table.lines, roles: roles, groups: groups, widgets: widgets, articles: articles,
            words: words)
    }

    /// What decides where further articles begin.
    func articleJudge(_ groups: [RepeatedGroup]) -> ArticleJudge {
        ArticleJudge(
            model: models.articles, words: words, shape: shape, signs: signs, groups: groups)
    }

    /// The repeated lines with their kinds.
    func groups() -> [RepeatedGroup] {
        let novelties = LineNovelties(words: words, trimmer: reader.trimmer, settings: settings)
        return zip(found, traits()).map { group, traits in
            let match = match(of: group)
            return RepeatedGroup(
                lines: group.lines, match: match,
                kind: models.kinds.scores(of: traits).kind,
                numbers: group.isNear
                    ? LineNumberings(words: words).numberings(of: group.lines) : [],
                novelties: match == .exact ? [] : novelties.figures(of: group.lines),
                isFirstNeedless: match != .exact && novelties.isFirstNeedless(of: group.lines))
        }
    }

    /// The traits of each repeated line.
    func traits() -> [TraitSet<KindTrait>] {
        if found.isEmpty { return [] }
        let traits = GroupTraits(found.map(\.lines), reader, signs)
        return found.indices.map { traits.traits(of: $0, looks) }
    }

    private func match(of group: RepeatFinder.Group) -> LineMatch {
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

    /// The roles of all lines: those of repeated lines follow from their kinds.
    private func roles(_ groups: [RepeatedGroup], _ articles: [Article]) -> [LineRole] {
        var roles = Array(repeating: LineRole.blank, count: table.lines.count)
        let scores = models.roles.secondLook(signs, looks)
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
        // What is left on a mended page must not make its neighbours widgets.
        for group in groups where !group.copies.isEmpty {
            for line in group.lines { isRepeated[line] = true }
        }
        let lines = WidgetFinder(words: words, lists: lists)
            .widgets(roles: roles, isRepeated: isRepeated)
        return WidgetGroup.groups(of: lines, words)
    }
}
