// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// What the analyzers say of one document and how they came to it, for `galley explain`.
public struct ExplanationText: Sendable {
    private let style: TerminalStyle

    /// Makes the format.
    public init(style: TerminalStyle = TerminalStyle()) {
        self.style = style
    }

    /// Writes measures, findings and explanations of each analyzer.
    ///
    /// - Parameters:
    ///   - document: the document as a whole, by which places and excerpts are found.
    ///   - analyzers: the analyzers to show.
    ///   - results: what `Worker.explain` gave for each of them.
    public func render(
        _ document: AnnotatedDocument,
        analyzers: [PlannedAnalyzer],
        results: [Result<Evidence, DocumentFailure>]
    ) -> [UInt8] {
        var page = TerminalPage(style: style)
        let lines = document.layer(Lines.self).count
        page.addEnds(
            document.id, .strong,
            "\(NumberText.size(bytes: document.length)), \(NumberText.count(lines))"
                + (lines == 1 ? " line" : " lines"))
        for (planned, result) in zip(analyzers, results) {
            page.addGap()
            page.addHeading(planned.label, note: SelectionText.note(planned.selection))
            switch result {
            case .success(let evidence):
                EvidenceText(document, planned, evidence).add(to: &page)
            case .failure(let failure):
                page.addParagraph(
                    "failed: \(failure.message)", .bad, mark: StyledText("! ", .bad))
            }
        }
        return page.bytes
    }
}
