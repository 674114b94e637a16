// SPDX-License-Identifier: Apache-2.0

/// The steps by which the structure of a page is found.
struct PageReading {
    let text: String
    let table: LineTable
    let words: PageWords
    let lists: PageLists
    let shape: PageShape
    let found: [RepeatFinder.Group]

    init(_ text: String, lists: PageLists, settings: PageSettings) {
        self.text = text
        self.lists = lists
        let bytes = text.utf8.span
        table = LineTable(bytes)
        words = PageWords(table, of: bytes)
        shape = PageShape(table, words)
        found = RepeatFinder(words, lists: lists, settings: settings).groups()
    }

    /// The structure of the page.
    func structure() -> PageStructure {
        let kinds = KindDecision.kinds(of: traits())
        let groups = zip(found, kinds).map { group, kind in
            RepeatedGroup(lines: group.lines, match: match(of: group), kind: kind)
        }
        let headlines = groups.filter { $0.kind == .headline }.map { group in
            group.lines.map { shape.places[$0] }
        }
        let articles = ArticleSplitter(words: words, lists: lists, shape: shape)
            .articles(headlines: headlines)
        var roles = roles(groups, articles)
        let widgets = widgets(groups, roles)
        for line in widgets.flatMap(\.lines) { roles[line] = .widget }
        return PageStructure(
            lines: table.lines, roles: roles, groups: groups, widgets: widgets, articles: articles)
    }

    /// The traits of each repeated line.
    func traits() -> [TraitSet] {
        if found.isEmpty { return [] }
        let traits = GroupTraits(found.map(\.lines), words: words, lists: lists, shape: shape)
        return found.indices.map { traits.traits(of: $0) }
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

    private func roles(_ groups: [RepeatedGroup], _ articles: [Article]) -> [LineRole] {
        var roles = table.lines.map { $0.isBlank ? LineRole.blank : .other }
        for (place, line) in shape.filled.enumerated() where shape.isParagraph[place] {
            roles[line] = .paragraph
        }
        for group in groups where group.kind != .other {
            for line in group.lines { roles[line] = group.kind }
        }
        for headline in articles.compactMap(\.headline) { roles[headline] = .headline }
        return roles
    }

    private func widgets(_ groups: [RepeatedGroup], _ roles: [LineRole]) -> [WidgetGroup] {
        var isRepeated = Array(repeating: false, count: table.lines.count)
        for line in groups.lazy.flatMap(\.lines) { isRepeated[line] = true }
        let lines = WidgetFinder(words: words, lists: lists)
            .widgets(roles: roles, isRepeated: isRepeated)
        return WidgetGroup.groups(of: lines, words)
    }
}
