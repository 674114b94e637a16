// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A check that is ready to look at texts.
struct CompiledCheck: Sendable {
    let id: String
    private let matcher: CheckMatcher
    private let message: MatchTemplate
    private let replacement: MatchTemplate?

    /// The bytes of a match that a message quotes.
    private static let quoted = 80

    /// Makes a check ready.
    ///
    /// - Throws: a fault whose path begins at the check.
    init(_ check: PatternCheck) throws(OptionFault) {
        id = check.id
        let matcher = try CheckMatcher(check)
        self.matcher = matcher
        message = try Self.template(check.message ?? "found '{match}'", "message", matcher)
        guard let replacement = check.replacement else {
            self.replacement = nil
            return
        }
        self.replacement = try Self.template(replacement, "replacement", matcher)
    }

    private static func template(
        _ text: String, _ key: String, _ matcher: CheckMatcher
    ) throws(OptionFault) -> MatchTemplate {
        do throws(MatchTemplate.Fault) {
            return try MatchTemplate(text, group: matcher.group)
        } catch {
            throw OptionFault(
                .invalidResource, path: [.key(key)], error.message, expected: error.expected,
                bytes: error.bytes)
        }
    }

    /// What the check finds in a document.
    ///
    /// - Throws: `PatternFailure` if the check cannot be done within its limits, or `TextTooLong`.
    func findings(in document: AnnotatedDocument) throws -> [Finding] {
        do {
            return try matcher.matches(in: document).map { finding($0, in: document) }
        } catch let limit as RegularExpressionLimit {
            throw PatternFailure(check: id, limit: limit)
        }
    }

    private func finding(_ match: CheckMatcher.Match, in document: AnnotatedDocument) -> Finding {
        let span = (match.first ?? nil) ?? 0..<0
        let said = message.filled { Self.short(text(of: $0, match, document)) }
        let edit = replacement.map { replacement in
            Edit(span, replacement: replacement.filled { text(of: $0, match, document) })
        }
        return Finding(
            rule: id, message: said.isEmpty ? id : said, spans: [span],
            edits: edit.map { [$0] } ?? [])
    }

    private func text(
        of group: Int, _ match: CheckMatcher.Match, _ document: AnnotatedDocument
    ) -> String {
        guard match.indices.contains(group), let span = match[group] else { return "" }
        return document[span]
    }

    private static func short(_ text: String) -> String {
        let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard text.utf8.count > quoted else { return text }
        let beginning = text.utf8.prefix(quoted)
        return String(decoding: beginning, as: UTF8.self).prefix { $0 != "\u{FFFD}" } + "…"
    }
}
