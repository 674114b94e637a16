// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPages

/// Finds what extraction left in a text: HTML, mojibake, control characters, code, labels.
public struct Leftovers: Analyzer {
    /// The list of labels of advertisements.
    public var advertisements = Resource.advertisementLabels
    /// The list of sentences of notices about cookies.
    public var cookies = Resource.cookieNotices

    private var lists = LeftoverLists.standard

    /// Makes the analyzer with the bundled lists.
    public init() {}

    /// The options that a pipeline may set.
    public static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "advertisements", \.advertisements,
                "A file of lines that label advertisements, one per line; '#' begins a comment, and an entry "
                    + "after 'menu:' counts only outside of menus.",
                bundled: [.advertisementLabels]),
            AnalyzerOption(
                "cookies", \.cookies,
                "A file of sentences of notices about cookies, one per line, with '…' between parts.",
                bundled: [.cookieNotices]),
        ]
    }

    /// Whether repeated lines are passed to the analyzer by default; this is true, because what
    /// extraction left is a fault in copies too.
    public var includesRepeatsByDefault: Bool { true }

    /// Reads the lists.
    ///
    /// - Throws: a fault if a list is not valid UTF-8.
    public mutating func load() throws(OptionFault) {
        lists = LeftoverLists(
            advertisements: try Self.text(of: advertisements, option: "advertisements"),
            cookies: try Self.text(of: cookies, option: "cookies"))
    }

    private static func text(
        of resource: Resource, option: String
    ) throws(OptionFault) -> String {
        let bytes = resource.bytes.dropFirst(resource.bytes.byteOrderMarkLength)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw OptionFault(
                option: option, "'\(resource.name)' is not valid UTF-8", expected: "text in UTF-8")
        }
        return text
    }

    /// Reports every leftover, with the repairs that are certain.
    public func examine(_ document: AnnotatedDocument) -> Evidence {
        let bytes = document.text.utf8Span.span
        let search = LeftoverSearch(bytes, isMarkdown: document.isMarkdown, lists: lists)
        var repaired = RepairedText(original: bytes, isEmpty: search.leftovers.isEmpty)
        var leftovers = search.leftovers
        for _ in 0..<RepairedText.mostRounds where repaired.apply(leftovers, to: bytes) {
            leftovers =
                LeftoverSearch(
                    repaired.bytes.span, isMarkdown: document.isMarkdown, lists: lists
                ).leftovers
        }
        let findings = LeftoverFindings(search.leftovers, repaired.repairs, in: document)
        return Evidence(
            measures: findings.measures(of: search),
            findings: findings.findings)
    }

    /// Whether the standard tables of measures and rules are left out; this is true, because the
    /// section has its own.
    public static var replacesStandardTables: Bool { true }

    /// Shows how many leftovers of each kind there are, and in how many documents.
    public func report(_ summary: EmptySummary, _ context: ReportContext) -> Section {
        let tally = context.tally
        let lines = tally.measures["line_share"]
        let characters = tally.measures["character_share"]
        return Section(
            highlights: highlights(tally),
            keyFigures: [
                KeyFigure("lines with leftovers", lines?.pooledValue ?? .missing, of: "lines"),
                KeyFigure(
                    "characters in leftovers", characters?.pooledValue ?? .missing,
                    of: "characters"),
            ],
            tables: [Section.rules(tally, Self.info.rules)],
            notes: [
                "The line share is the share of the lines that are not blank; the character share is the "
                    + "share of all characters (Unicode scalars)."
            ])
    }

    private func highlights(_ tally: Tally) -> [String] {
        let findings = tally.rules.values.reduce(0) { $0 + $1.findings }
        guard findings > 0, let share = tally.measures["line_share"]?.pooled else { return [] }
        return ["\(share.percent) of the lines have something that extraction left."]
    }
}

extension Resource {
    /// The bundled labels of advertisements in several languages.
    public static var advertisementLabels: Resource {
        Resource(bundled: "labels", bytes: BundledFile.leftoverAdvertisements.bytes)
    }

    /// The bundled sentences of notices about cookies in several languages.
    public static var cookieNotices: Resource {
        Resource(bundled: "notices", bytes: BundledFile.leftoverCookies.bytes)
    }
}
