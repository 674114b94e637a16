// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A check that is ready to run.
struct CompiledCheck: Sendable {
    let id: String
    private let matcher: CheckMatcher
    private let message: MatchTemplate
    private let replacement: MatchTemplate?
    /// Whether a replacement without capitals gets those of the match.
    private let keepsCase: Bool

    /// The maximum number of bytes of a match that a message quotes.
    private static let quoted = 80
    /// The maximum number of bytes of a match that are read to make a quotation.
    private static let scanned = 1000

    /// Compiles a check.
    ///
    /// - Throws: all faults, with paths that begin at the check.
    init(_ check: PatternCheck) throws(OptionFault) {
        id = check.id
        let matcher = try CheckMatcher(check)
        self.matcher = matcher
        var faults: [OptionFault] = []
        message = Self.template(check.message ?? "found '{match}'", "message", matcher, &faults)
        replacement = check.replacement.map {
            Self.template($0, "replacement", matcher, &faults)
        }
        keepsCase = check.ignoreCase ?? (check.words != nil)
        if let fault = OptionFault(joining: faults) { throw fault }
    }

    private static func template(
        _ text: String, _ key: String, _ matcher: CheckMatcher, _ faults: inout [OptionFault]
    ) -> MatchTemplate {
        do throws(MatchTemplate.Fault) {
            return try MatchTemplate(text, group: matcher.group)
        } catch {
            faults.append(
                OptionFault(
                    .invalidResource, path: [.key(key)], error.message, expected: error.expected,
                    bytes: error.bytes))
            return MatchTemplate()
        }
    }

    /// Returns the findings of the check in a document.
    ///
    /// - Parameter budget: limits how much text all findings in the document may contain together.
    /// - Throws: `PatternFailure` if the check exceeds its limits, or `TextTooLong`.
    func findings(in document: AnnotatedDocument, budget: inout FindingTextBudget) throws
        -> [Finding]
    {
        do {
            var findings: [Finding] = []
            for match in try matcher.matches(in: document) {
                findings.append(try finding(match, in: document, &budget))
            }
            return findings
        } catch let limit as RegularExpressionLimit {
            throw PatternFailure(check: id, reason: limit.words)
        } catch let limit as FindingTextBudget.Limit {
            throw PatternFailure(check: id, reason: limit.words)
        }
    }

    private func finding(
        _ match: CheckMatcher.Match, in document: AnnotatedDocument,
        _ budget: inout FindingTextBudget
    ) throws(FindingTextBudget.Limit) -> Finding {
        let span = (match.first ?? nil) ?? 0..<0
        let text = message.filled { number in
            Self.span(of: number, match).map { Self.quotation(of: $0, document) } ?? ""
        }
        try budget.addMessage(text.utf8.count)
        var edits: [Edit] = []
        if let replacement {
            // The replacement is counted before it is made, because it may be a thousand times as
            // long as the text.
            try budget.addReplacement(replacement.length { Self.span(of: $0, match)?.count ?? 0 })
            let replaced = replacement.filled { number in
                Self.span(of: number, match).map { document[$0] } ?? ""
            }
            let cased = keepsCase ? replaced.withCapitals(of: document[span]) : replaced
            edits = [Edit(span, replacement: cased)]
        }
        return Finding(
            rule: id, message: text.isEmpty ? id : text, spans: [span], edits: edits)
    }

    private static func span(of group: Int, _ match: CheckMatcher.Match) -> ByteRange? {
        match.indices.contains(group) ? match[group] : nil
    }

    /// Quotes the beginning of a match on one line.
    ///
    /// Only the beginning is read, because there may be many matches, in each of which a group
    /// matches most of the text.
    private static func quotation(of span: ByteRange, _ document: AnnotatedDocument) -> String {
        let bytes = document.text.utf8Span.span
        var end = min(span.upperBound, span.lowerBound + scanned)
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

extension String {
    /// Returns the text with the capitals of a text that it replaces: its first letter, or all of
    /// its letters, are converted to upper case; a text with capitals of its own stays unchanged.
    fileprivate func withCapitals(of original: String) -> String {
        let cased = original.unicodeScalars.filter(\.properties.isCased)
        guard let first = cased.first, first.properties.isUppercase,
            unicodeScalars.first?.properties.isLowercase == true,
            !unicodeScalars.contains(where: \.properties.isUppercase)
        else { return self }
        if cased.count > 1, cased.allSatisfy(\.properties.isUppercase) { return uppercased() }
        let letter = unicodeScalars.prefix(1).map(\.properties.titlecaseMapping).joined()
        return letter + String(unicodeScalars.dropFirst())
    }
}

extension Unicode.Scalar {
    /// Whether the character ends a line, as Unicode defines line ends.
    fileprivate var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

/// The error that is thrown if a check cannot be completed for a document.
struct PatternFailure: Error, CustomStringConvertible {
    /// The id of the check.
    let check: String
    /// The description of what happened, which follows the name of the check in messages.
    let reason: String

    var description: String { "the check '\(check)' was stopped: \(reason)" }
}

/// Limits the total length of the messages and replacements in one document's findings.
///
/// Without a limit, a short pattern with a long message or replacement could use up the memory.
struct FindingTextBudget {
    /// The maximum total length in bytes of the replacements in one document.
    static let maxReplacementBytes = 64 << 20
    /// The maximum total length in bytes of the messages about one document.
    static let maxMessageBytes = 256 << 20

    private var replacementBytes = 0
    private var messageBytes = 0

    /// A limit that was exceeded.
    enum Limit: Error {
        case replacements, messages

        /// The description of what happened, which follows the name of the check in messages.
        var words: String {
            switch self {
            case .replacements: "the replacements in this text exceed 64 MiB in total"
            case .messages: "the messages about this text exceed 256 MiB in total"
            }
        }
    }

    /// Counts the bytes of a replacement, which need not have been made yet.
    mutating func addReplacement(_ bytes: Int) throws(Limit) {
        replacementBytes = replacementBytes.clampedSum(bytes)
        if replacementBytes > Self.maxReplacementBytes { throw .replacements }
    }

    /// Counts the bytes of a message.
    mutating func addMessage(_ bytes: Int) throws(Limit) {
        messageBytes = messageBytes.clampedSum(bytes)
        if messageBytes > Self.maxMessageBytes { throw .messages }
    }
}
