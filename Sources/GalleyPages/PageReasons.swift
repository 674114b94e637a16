// SPDX-License-Identifier: Apache-2.0

/// The scores by which a page's lines were classified, each split into the weights of its features.
package struct PageReasons: Sendable {
    /// Two scores for each repeated line: its score as a headline, then its score as a caption.
    package let kinds: [LineReason]

    /// For each line that is not blank, the score of its role in the second pass of `RoleModel`.
    package let roles: [LineReason]

    /// The score of each line that may begin a further article.
    ///
    /// Between two paragraphs, the line with the highest score begins an article if that score is
    /// at least 0.
    package let articles: [LineReason]

    /// Classifies the lines of a page as `PageStructure` does.
    package init(
        _ text: String, lists: PageLists = .standard, settings: PageSettings = PageSettings()
    ) {
        var text = text
        text.makeContiguousUTF8()
        let reading = PageReading(text, lists: lists, settings: settings)
        kinds = zip(reading.found, reading.groupFeatures()).flatMap { group, features in
            let content = reading.table.lines[group.lines[0]].content
            if let rule = reading.kindRule(of: group) {
                return [
                    LineReason(content, "\(rule.kind) by the rule \(rule.name)", base: 0, steps: [])
                ]
            }
            return Self.kinds(content, features, reading.models.kinds)
        }
        let model = reading.models.articles
        articles = reading.articleClassifier(reading.groups()).candidates().map { candidate in
            let line = reading.shape.filled[candidate.place]
            let parts = model.parts(
                of: reading.lineFeatures, at: candidate.place, candidate.features)
            return LineReason(
                reading.table.lines[line].content, "article", base: model.bias,
                steps: parts.map { .init(name: $0.name, weight: $0.weight) })
        }
        let roles = reading.structure().roles
        let lineFeatures = reading.lineFeatures.map(\.bits)
        self.roles = reading.shape.filled.enumerated().map { place, line in
            Self.role(
                reading.table.lines[line].content, roles[line], place, lineFeatures,
                reading.roleFeatures, reading.models.roles.second)
        }
    }

    private static func kinds(
        _ content: Range<Int>, _ features: FeatureSet<GroupFeature>, _ model: KindModel
    ) -> [LineReason] {
        let weights = features.all.map { ("\($0)", model.weight(of: $0)) }
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
        _ content: Range<Int>, _ role: LineRole, _ place: Int, _ lineFeatures: [UInt64],
        _ roleFeatures: [UInt64], _ pass: RoleModel.Pass
    ) -> LineReason {
        guard let column = LineRole.classifiedRoles.firstIndex(of: role) else {
            return LineReason(content, "role: \(role.rawValue)", base: 0, steps: [])
        }
        let own = pass.features.parts(
            of: lineFeatures, around: place, names: LineFeature.allCases.map { "\($0)" })
        let around = pass.roles.parts(
            of: roleFeatures, around: place, names: RoleFeature.allCases.map { "\($0)" })
        return LineReason(
            content, "role: \(role.rawValue)", base: Int(pass.bias.values[column]),
            steps: (own + around).map { .init(name: $0.name, weight: Int($0.row[column])) })
    }
}
