// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension [Finding] {
    /// A text after all edits of the findings.
    func applied(to text: String) -> String {
        var bytes = [UInt8](text.utf8)
        let edits = flatMap(\.edits).sorted { $0.range.lowerBound > $1.range.lowerBound }
        for edit in edits {
            bytes.replaceSubrange(edit.range, with: [UInt8](edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
