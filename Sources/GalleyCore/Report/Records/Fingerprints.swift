// SPDX-License-Identifier: Apache-2.0

/// Makes the fingerprints of one analyzer's findings in one document.
///
/// Neither lines nor offsets go in, so that a finding is known again after the text above it has
/// changed; of equal ones in a document the second is told from the first by its number.
struct Fingerprints {
    private static let digits = 32
    private static let longestText = 1024

    private let document: AnnotatedDocument
    private var seen: [String: Int] = [:]

    init(of document: AnnotatedDocument) {
        self.document = document
    }

    /// The fingerprint of a finding, in hexadecimal.
    mutating func print(of finding: Finding, by analyzer: String) -> String {
        var hash = SHA256()
        for text in [analyzer, finding.rule, document.id, text(of: finding)] {
            hash.update(Array(text.utf8) + [0])
        }
        let digest = hash.finish()
        let number = seen[digest, default: 0]
        seen[digest] = number + 1
        let print = number == 0 ? digest : SHA256.hexadecimal(of: Array("\(digest) \(number)".utf8))
        return String(print.prefix(Self.digits))
    }

    private func text(of finding: Finding) -> String {
        guard let range = finding.spans.first else { return "" }
        let end = min(range.upperBound, range.lowerBound + Self.longestText)
        return document[range.lowerBound..<end]
    }
}
