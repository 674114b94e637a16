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
    /// The bytes of a match that are looked at for that.
    private static let looked = 1000

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
    /// - Parameter room: counts the texts of all findings in the document.
    /// - Throws: `PatternFailure` if the check cannot be done within its limits, or `TextTooLong`.
    func findings(in document: AnnotatedDocument, room: inout FindingTextBudget) throws -> [Finding]
    {
        do {
            var findings: [Finding] = []
            for match in try matcher.matches(in: document) {
                findings.append(try finding(match, in: document, &room))
            }
            return findings
        } catch let limit as RegularExpressionLimit {
            throw PatternFailure(check: id, reason: limit.words)
        } catch let limit as FindingTextBudget.Limit {
            throw PatternFailure(check: id, reason: limit.words)
        }
    }

    private func finding(
        _ match: CheckMatcher.Match, in document: AnnotatedDocument, _ room: inout FindingTextBudget
    ) throws(FindingTextBudget.Limit) -> Finding {
        let span = (match.first ?? nil) ?? 0..<0
        let said = message.filled { number in
            Self.span(of: number, match).map { Self.quotation(of: $0, document) } ?? ""
        }
        try room.addMessage(said.utf8.count)
        var edits: [Edit] = []
        if let replacement {
            // Counted before it is made: it may be a thousand times as long as the text.
            try room.addReplacement(replacement.length { Self.span(of: $0, match)?.count ?? 0 })
            let text = replacement.filled { number in
                Self.span(of: number, match).map { document[$0] } ?? ""
            }
            edits = [Edit(span, replacement: text)]
        }
        return Finding(
            rule: id, message: said.isEmpty ? id : said, spans: [span], edits: edits)
    }

    private static func span(of group: Int, _ match: CheckMatcher.Match) -> ByteRange? {
        match.indices.contains(group) ? match[group] : nil
    }

    /// The beginning of what was matched, on one line.
    ///
    /// What a group matched may be most of the text, for every match anew: only its beginning is
    /// looked at.
    private static func quotation(of span: ByteRange, _ document: AnnotatedDocument) -> String {
        let bytes = document.text.utf8Span.span
        var end = min(span.upperBound, span.lowerBound + looked)
        while end < span.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var quotation = String.UnicodeScalarView()
        var room = quoted
        var isBetweenLines = false
        for scalar in document[span.lowerBound..<end].unicodeScalars {
            if scalar.endsLine {
                isBetweenLines = !quotation.isEmpty
                continue
            }
            for scalar in isBetweenLines ? [" ", scalar] : [scalar] {
                room -= UTF8.width(scalar)
                if room < 0 { return String(quotation) + "…" }
                quotation.append(scalar)
            }
            isBetweenLines = false
        }
        return String(quotation) + (end < span.upperBound ? "…" : "")
    }
}

extension Unicode.Scalar {
    /// Whether it ends a line, as Unicode has it.
    fileprivate var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

/// Why a check says nothing of a document.
struct PatternFailure: Error, CustomStringConvertible {
    /// The check's id.
    let check: String
    /// What happened, in words that follow the name of a check.
    let reason: String

    var description: String { "the check '\(check)' was given up: \(reason)" }
}

/// What the texts of the findings in one document come to, so that a short pattern with a long
/// message or replacement cannot use up the memory.
struct FindingTextBudget {
    /// The bytes of all replacements that a document may be given.
    static let mostReplaced = 64 << 20
    /// The bytes of all messages that a document may be given.
    static let mostSaid = 256 << 20

    private var replaced = 0
    private var said = 0

    /// A limit that was met.
    enum Limit: Error {
        case replacements, messages

        /// What happened, in words that follow the name of a check.
        var words: String {
            switch self {
            case .replacements: "the replacements in this text come to more than 64 MiB"
            case .messages: "the messages about this text come to more than 256 MiB"
            }
        }
    }

    /// Counts a replacement, which need not be made yet.
    mutating func addReplacement(_ bytes: Int) throws(Limit) {
        replaced = replaced.clampedSum(bytes)
        if replaced > Self.mostReplaced { throw .replacements }
    }

    /// Counts a message.
    mutating func addMessage(_ bytes: Int) throws(Limit) {
        said = said.clampedSum(bytes)
        if said > Self.mostSaid { throw .messages }
    }
}
