// SPDX-License-Identifier: Apache-2.0

/// Why the lines of a page are what they are said to be.
public struct PageReasons: Sendable {
    /// For each repeated line its score as a headline and as a caption.
    public let kinds: [LineReason]

    /// For each line that is not blank the score of its role in the second look.
    public let roles: [LineReason]

    /// For each line that may begin a further article its score; from 0 on, the highest between two
    /// paragraphs begins one.
    public let articles: [LineReason]

    /// Reads a page as `PageStructure` does.
    public init(
        _ text: String, lists: PageLists = .standard, settings: PageSettings = PageSettings()
    ) {
        var text = text
        text.makeContiguousUTF8()
        let reading = PageReading(text, lists: lists, settings: settings)
        kinds = zip(reading.found, reading.traits()).flatMap { group, traits in
            Self.kinds(reading.table.lines[group.lines[0]].content, traits, reading.models.kinds)
        }
        let model = reading.models.articles
        articles = reading.articleJudge(reading.groups()).candidates().map { candidate in
            let line = reading.shape.filled[candidate.place]
            let parts = model.parts(of: reading.signs, at: candidate.place, candidate.traits)
            return LineReason(
                reading.table.lines[line].content, "article", base: model.bias,
                steps: parts.map { .init(name: $0.name, weight: $0.weight) })
        }
        let roles = reading.structure().roles
        let signs = reading.signs.map(\.bits)
        self.roles = reading.shape.filled.enumerated().map { place, line in
            Self.role(
                reading.table.lines[line].content, roles[line], place, signs, reading.looks,
                reading.models.roles.second)
        }
    }

    private static func kinds(
        _ content: Range<Int>, _ traits: TraitSet<KindTrait>, _ model: KindModel
    ) -> [LineReason] {
        let weights = traits.all.map { ("\($0)", model.weight(of: $0)) }
        return [
            LineReason(
                content, "headline", base: model.bias.headline,
                steps: weights.map { .init(name: $0, weight: $1.headline) }),
            LineReason(
                content, "caption", base: model.bias.caption,
                steps: weights.map { .init(name: $0, weight: $1.caption) }),
        ]
    }

    private static func role(
        _ content: Range<Int>, _ role: LineRole, _ place: Int, _ signs: [UInt64],
        _ looks: [UInt64], _ look: RoleModel.Look
    ) -> LineReason {
        guard let column = LineRole.judged.firstIndex(of: role) else {
            return LineReason(content, "role: \(role.rawValue)", base: 0, steps: [])
        }
        let own = look.signs.parts(
            of: signs, around: place, names: LineSign.allCases.map { "\($0)" })
        let around = look.roles.parts(
            of: looks, around: place, names: RoleSign.allCases.map { "\($0)" })
        return LineReason(
            content, "role: \(role.rawValue)", base: Int(look.bias.values[column]),
            steps: (own + around).map { .init(name: $0.name, weight: Int($0.row[column])) })
    }
}
