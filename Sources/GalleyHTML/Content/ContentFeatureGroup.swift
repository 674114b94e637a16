// SPDX-License-Identifier: Apache-2.0

/// The groups of features of a block; most groups give each block one of their features.
enum ContentFeatureGroup: Int, CaseIterable {
    /// The role, and the name of the element.
    case role, element
    /// What the elements around the block say; a block can have several.
    case context
    /// The length of the text, the share of links in it, and both together.
    case length, links, lengthAndLinks
    /// The role and the length together.
    case roleAndLength
    /// The numbers of ends of sentences and of commas, how the text ends, the share of digits.
    case sentences, commas, ending, digits
    /// Whether most of the text is bold.
    case bold
    /// The roles, lengths and shares of links of the blocks before and after.
    case secondBeforeRole, secondBeforeLength, secondBeforeLinks
    case beforeRole, beforeLength, beforeLinks, beforeElement
    case afterRole, afterLength, afterLinks, afterElement
    case secondAfterRole, secondAfterLength, secondAfterLinks
    /// Whether the blocks before and after are in the same element.
    case sibling
    /// How deep the block is in the smallest element with most of the good text.
    case core
    /// The share of good text in the element around the block's own.
    case parent
    /// The share of good text before the block, and the role together with it.
    case position, roleAndPosition
    /// How many blocks the block comes after the main headline.
    case headline

    /// The names of the features of the group.
    var labels: [String] {
        let roles = BlockRole.allCases.map(\.rawValue)
        switch self {
        case .role: return roles
        case .beforeRole, .afterRole, .secondBeforeRole, .secondAfterRole: return roles + ["none"]
        case .element, .beforeElement, .afterElement: return HTMLName.allCases.map(\.spelling)
        case .context: return BlockContext.names
        case .length: return Self.numbers(10)
        case .links, .beforeLinks, .afterLinks, .secondBeforeLinks, .secondAfterLinks,
            .beforeLength,
            .afterLength, .secondBeforeLength, .secondAfterLength:
            return Self.numbers(5)
        case .lengthAndLinks:
            return Self.numbers(5).flatMap { length in Self.numbers(5).map { "\(length)+\($0)" } }
        case .roleAndLength:
            return roles.flatMap { role in Self.numbers(5).map { "\(role)+\($0)" } }
        case .sentences, .commas, .digits: return Self.numbers(4)
        case .ending: return ["stop", "colon", "quote", "other"]
        case .bold: return ["most"]
        case .sibling: return ["secondBefore", "before", "after", "secondAfter"]
        case .core: return Self.numbers(6) + ["outside"]
        case .parent: return Self.numbers(6)
        case .position: return Self.numbers(6)
        case .roleAndPosition:
            return roles.flatMap { role in Self.numbers(4).map { "\(role)+\($0)" } }
        case .headline: return ["none", "before", "is", "1", "4", "9", "31"]
        }
    }

    private static func numbers(_ count: Int) -> [String] { (0..<count).map { "\($0)" } }

    /// The number of the first feature of each group, and after them the number of all features.
    static let offsets: [Int] = allCases.reduce(into: [0]) { offsets, group in
        offsets.append((offsets.last ?? 0) + group.labels.count)
    }

    /// The names of all features, as `group=label`, by their numbers.
    static let names: [String] = allCases.flatMap { group in
        group.labels.map { "\(group)=\($0)" }
    }

    /// The number of the first feature of the group.
    var offset: Int { Self.offsets[rawValue] }
}
