// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A record that `galley convert` wrote, whose metadata and marks are those of the document.
struct ConvertedRecord {
    /// The metadata of the document.
    let metadata: JSONObject
    private let written: [JSONValue]

    /// The members of such a record; the first three are always there.
    private static let required = ["id", "path", "text"]
    private static let optional = ["date", "metadata", "marks"]

    /// Recognizes a record by the names of its members; nil for any other record.
    init?(_ record: JSONValue) {
        guard case .object(let members) = record, members.count <= 6,
            Self.required.allSatisfy({ members[$0] != nil }),
            members.keys.allSatisfy({ (Self.required + Self.optional).contains($0) })
        else { return nil }
        metadata = members["metadata"]?.objectValue ?? [:]
        written = members["marks"]?.arrayValue ?? []
    }

    /// Returns the marks; nil if one of them is not a label with a range of the text.
    func marks(in text: String) -> [Mark]? {
        let bytes = text.utf8
        var marks: [Mark] = []
        for mark in written {
            guard let label = mark["label"]?.stringValue, let start = mark["start"]?.integerValue,
                let end = mark["end"]?.integerValue, start >= 0, start <= end, end <= bytes.count,
                [Int(start), Int(end)].allSatisfy({ Self.isBoundary($0, text) })
            else { return nil }
            marks.append(Mark(label, Int(start)..<Int(end)))
        }
        return marks
    }

    private static func isBoundary(_ offset: Int, _ text: String) -> Bool {
        let bytes = text.utf8
        guard offset < bytes.count else { return true }
        return bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
    }
}
