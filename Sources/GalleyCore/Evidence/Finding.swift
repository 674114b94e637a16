// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// One or more ranges of a document that a person should look at.
public struct Finding: Sendable {
    /// The id of the rule that made the finding, one of `AnalyzerInfo.rules`.
    public var rule: String
    /// A description of the fault, with a lower-case first word and no full stop.
    public var message: String
    /// The ranges, in text order; there is at least one.
    public var spans: [ByteRange]
    /// Further data about the finding, for programs.
    public var properties: JSONObject
    /// The edits that would fix the fault; empty if there is no proposal.
    public var edits: [Edit]

    /// Makes a finding.
    public init(
        rule: String,
        message: String,
        spans: [ByteRange],
        properties: JSONObject = [:],
        edits: [Edit] = []
    ) {
        self.rule = rule
        self.message = message
        self.spans = spans
        self.properties = properties
        self.edits = edits
    }
}

/// A proposed replacement of a range of the text.
public struct Edit: Sendable, Hashable {
    /// The byte range to remove from the document's text; empty for an insertion.
    public let range: ByteRange
    /// The new text; empty for a deletion.
    public let replacement: String
    /// Whether `galley fix` applies the edit by default.
    public let fix: FixApplicability

    /// Proposes to replace `range` by `replacement`; make the edit optional if the text would lose
    /// words that a reader may miss.
    public init(_ range: ByteRange, replacement: String = "", fix: FixApplicability = .safe) {
        self.range = range
        self.replacement = replacement
        self.fix = fix
    }
}

extension [Edit] {
    /// Whether two different edits change the same byte; two equal edits do not count as an
    /// overlap.
    var haveOverlap: Bool {
        guard count > 1 else { return false }
        let sorted = sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var widest = sorted[0]
        for edit in sorted.dropFirst() {
            if edit.range.lowerBound < widest.range.upperBound, edit != widest { return true }
            if edit.range.upperBound >= widest.range.upperBound { widest = edit }
        }
        return false
    }
}
