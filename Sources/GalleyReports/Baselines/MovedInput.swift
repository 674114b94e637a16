// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The folders of two runs over the same documents in different folders, whose documents are matched
/// by their paths below these folders.
package struct MovedInput: Sendable, Hashable {
    /// The folder of the earlier run, such as `pages/`; empty for the folder of the pipeline.
    package let before: String
    /// The folder of the later run.
    package let after: String

    /// Makes a value; nil if a folder is not known or the folders are equal.
    package init?(from before: String?, to after: String?) {
        guard let before, let after, ExactText(before) != ExactText(after) else { return nil }
        self.before = before
        self.after = after
    }

    /// The folders in a sentence without a full stop.
    package var sentence: String {
        "the documents moved from \(Self.shown(before)) to \(Self.shown(after)), so they are matched "
            + "by their paths below these folders"
    }

    private static func shown(_ folder: String) -> String {
        "'\(SafeText.short(folder.isEmpty ? "./" : folder))'"
    }

    /// Returns a record of the earlier run as if its folder were that of the pipeline.
    package func earlier(_ record: Record) -> Record { record.below(before) }

    /// Returns a record of the later run as if its folder were that of the pipeline.
    package func later(_ record: Record) -> Record { record.below(after) }
}

extension Record {
    /// The record with its id and path relative to a folder, and fingerprints that depend on the
    /// relative id.
    fileprivate func below(_ root: String) -> Record {
        let id = Self.path(self.id, below: root)
        return Record(
            id: id,
            origin: Origin(
                path: Self.path(origin.path, below: root), part: origin.part, line: origin.line,
                isConverted: origin.isConverted),
            language: language, date: date, groups: groups, lexicons: lexicons, measures: measures,
            findings: findings.map { $0.of(id) })
    }

    private static func path(_ path: String, below root: String) -> String {
        guard ExactText(path).hasPrefix(root) else { return path }
        return String(decoding: path.utf8.dropFirst(root.utf8.count), as: UTF8.self)
    }
}

extension RecordFinding {
    /// The finding as one of the document with another id.
    fileprivate func of(_ id: String) -> RecordFinding {
        let hash = SHA256.hexadecimal(of: Array("\(textFingerprint)\0\(id)".utf8))
        var finding = RecordFinding(
            analyzer: analyzer, rule: rule, severity: severity, message: message, spans: spans,
            properties: properties, edits: edits,
            fingerprint: textFingerprint.isEmpty ? fingerprint : String(hash.prefix(32)),
            textFingerprint: textFingerprint)
        finding.baselineState = baselineState
        return finding
    }
}
