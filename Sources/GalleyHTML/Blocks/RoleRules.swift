// SPDX-License-Identifier: Apache-2.0

/// Decides the role of each block.
struct RoleRules {
    private let text: [UInt8]
    private var drafts: [BlockDraft]

    /// The number of blocks after a headline in which a byline without marks is looked for.
    private static let bylineReach = 4

    init(_ text: [UInt8], _ drafts: [BlockDraft]) {
        self.text = text
        self.drafts = drafts
    }

    /// The blocks with their roles, without alternative texts that a caption repeats.
    mutating func decided() -> [BlockDraft] {
        var sinceHeadline = Int.max
        for place in drafts.indices where drafts[place].role != .alternativeText {
            let role = role(of: drafts[place], isAfterHeadline: sinceHeadline <= Self.bylineReach)
            drafts[place].role = role
            if role == .headline {
                sinceHeadline = drafts[place].level <= 2 ? 1 : Int.max
            } else if sinceHeadline < Int.max {
                sinceHeadline += 1
            }
        }
        markEnd()
        return drafts.indices.filter { !isRepeated(at: $0) }.map { drafts[$0] }
    }

    private func role(of draft: BlockDraft, isAfterHeadline: Bool) -> BlockRole {
        let context = draft.context
        if context.contains(.widget) { return .widget }
        if context.contains(.comments) { return context.contains(.heading) ? .widget : .other }
        if !context.isDisjoint(with: [.navigation, .related, .teaser]) { return .navigation }
        if context.contains(.footer) || isCopyright(draft) { return .footer }
        if context.contains(.caption) { return .caption }
        if context.contains(.heading) { return .headline }
        if isDate(draft) { return .dateLine }
        if isByline(draft, isAfterHeadline) { return .byline }
        if context.contains(.preformatted) { return .code }
        if context.contains(.row) { return .table }
        if isLinks(draft) { return .navigation }
        if context.contains(.quote) { return .quote }
        if context.contains(.list) {
            return context.contains(.paragraph) && draft.length > 200 ? .paragraph : .list
        }
        if context.contains(.aside) || context.contains(.form) { return .widget }
        if draft.large * 2 > draft.length, draft.length < 200 { return .headline }
        if context.contains(.paragraph) || isSentence(draft) { return .paragraph }
        return .other
    }

    private func isDate(_ draft: BlockDraft) -> Bool {
        if draft.dated * 5 >= draft.length * 4, draft.length < 80 { return true }
        return DateWords.isDate(text[draft.range], mayHaveOther: draft.dated > 0)
    }

    private func isByline(_ draft: BlockDraft, _ isAfterHeadline: Bool) -> Bool {
        guard draft.length <= 150 else { return false }
        if draft.credited * 2 >= draft.length { return true }
        return isAfterHeadline && draft.length <= 80 && BylineWords.begin(text[draft.range])
    }

    /// Whether a block consists of several links, or of a link that is too short for a sentence.
    private func isLinks(_ draft: BlockDraft) -> Bool {
        guard draft.linked * 5 >= draft.length * 4 else { return false }
        if draft.context.contains(.header) { return true }
        if draft.context.contains(.paragraph), draft.links < 3 { return false }
        if draft.context.contains(.list) { return false }
        return draft.links > 1 || text[draft.range].count { $0 == 0x20 } < 3
    }

    private func isCopyright(_ draft: BlockDraft) -> Bool {
        guard draft.length < 200, draft.context.isDisjoint(with: [.row, .preformatted]) else {
            return false
        }
        let text = text[draft.range]
        return ["©", "Copyright", "(c) 19", "(c) 20", "(C) 19", "(C) 20", "COPYRIGHT"].contains {
            text.starts(with: $0.utf8)
        }
    }

    private func isSentence(_ draft: BlockDraft) -> Bool {
        if draft.length >= 60 || text[draft.range].count(where: { $0 == 0x20 }) > 3 { return true }
        let ends = [".", "!", "?", "…", "。", "！", "？", "۔", "؟", "।", "”", "»"]
        return draft.length >= 10
            && ends.contains { text[draft.range].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Marks short lines after the last links of a page, where pages name themselves.
    private mutating func markEnd() {
        var place = drafts.count - 1
        while place > 0, isShortLine(drafts[place]) { place -= 1 }
        guard place > 0, place < drafts.count - 1, drafts[place].role == .navigation else { return }
        for place in place + 1..<drafts.count { drafts[place].role = .footer }
    }

    private func isShortLine(_ draft: BlockDraft) -> Bool {
        (draft.role == .other || draft.role == .paragraph) && draft.length < 60
            && !isSentence(draft) && draft.context.isDisjoint(with: [.article, .main])
    }

    /// Whether a block is an alternative text that a caption nearby contains, or its beginning.
    private func isRepeated(at place: Int) -> Bool {
        guard drafts[place].role == .alternativeText else { return false }
        let own = Array(text[drafts[place].range])
        for other in max(place - 3, 0)..<min(place + 4, drafts.count) where other != place {
            guard drafts[other].role == .caption || other < place else { continue }
            let found = text[drafts[other].range]
            if Self.contains(found, own) || Self.contains(own[...], Array(found)) { return true }
        }
        return false
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
        guard let first = part.first, text.count >= part.count else { return false }
        var place = text.startIndex
        while place + part.count <= text.endIndex {
            if text[place] == first, text[place...].starts(with: part) { return true }
            place += 1
        }
        return false
    }
}

/// The words with which lines begin that name the author.
private enum BylineWords {
    /// The beginnings in lower case, with the space or colon that follows; own compilation.
    private static let beginnings = [
        "by ", "by: ", "by\n", "written by", "posted by", "reported by", "story by", "words by",
        "author: ", "authors: ", "von ", "autor: ", "autorin: ", "text: ", "par ", "auteur : ",
        "por ", "por: ", "autor/a: ", "di ", "autore: ", "door ", "auteur: ", "av ", "af ",
        "tekst: ",
        "autorzy: ", "автор: ", "автор ", "текст: ", "yazan: ", "بقلم", "كتب ", "كتبت ", "作者", "文／",
        "文/", "記者", "记者", "撰文", "글 ", "του ", "της ",
    ]

    /// Whether a line begins as bylines do, and does not go on like a sentence.
    static func begin(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, last != UInt8(ascii: ".") else { return false }
        let lowered = String(decoding: line.prefix(24), as: UTF8.self).lowercased().utf8
        return beginnings.contains { lowered.starts(with: $0.utf8) }
    }
}
