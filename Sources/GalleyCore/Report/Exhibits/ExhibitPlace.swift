// SPDX-License-Identifier: Apache-2.0

/// A place in a document's text with what is said of it; becomes a note of each line it touches.
struct ExhibitPlace {
    let range: ByteRange
    let finding: Int?
    let number: Int
    let analyzer: String
    let label: String
    let contribution: FixedPoint?

    /// The note for a line; nil if nothing of the place is shown there.
    ///
    /// - Parameter shown: the part of the text that is shown of the line.
    func note(in shown: ByteRange) -> ExhibitNote? {
        let part = range.clamped(to: shown)
        guard !part.isEmpty else { return nil }
        return ExhibitNote(
            start: part.lowerBound - shown.lowerBound, end: part.upperBound - shown.lowerBound,
            finding: finding, place: number, analyzer: analyzer, label: label,
            contribution: contribution)
    }
}
