// SPDX-License-Identifier: Apache-2.0

import CPluginHost
import GalleyCore
import GalleyJSON

/// The documents that a library examines, stored in four flat lists that refer to each other by
/// index ranges.
struct LibraryBatch {
    private(set) var bytes: [UInt8] = []
    private(set) var ranges: [gp_range] = []
    private(set) var marks: [gp_mark] = []
    private(set) var documents: [gp_document] = []
    private let layers: [PluginLayer]
    private let needs: [String]

    /// Makes an empty batch for the analyzer that has this declaration.
    init(_ declaration: PluginDeclaration) {
        layers = declaration.layers
        needs = declaration.info.needsMeasures.map(\.name)
    }

    /// The number of documents.
    var count: Int { documents.count }

    /// Removes the documents and keeps the capacity.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        documents.removeAll(keepingCapacity: true)
    }

    /// Adds a document.
    mutating func append(_ document: AnnotatedDocument) {
        var added = gp_document()
        added.id = append(document.id)
        added.text = append(document.text)
        added.explain = document.wantsExplanations ? 1 : 0
        added.marks = gp_range(marks.count, marks.count)
        for layer in layers {
            switch layer {
            case .words: added.words = append(document.words.lazy.map(\.range))
            case .parts: added.parts = append(document.selectedRanges)
            case .lines: added.lines = append(document.lines)
            case .sentences: added.sentences = append(document.sentences)
            case .language: added.language = append(document.language.code)
            case .marks: added.marks = append(document.marks)
            case .metadata: added.metadata = append(document.document.metadata)
            }
        }
        added.measures = append(document.measures(needs))
        documents.append(added)
    }

    private mutating func append(_ text: String) -> gp_range {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return gp_range(start, bytes.count)
    }

    private mutating func append(_ object: JSONObject) -> gp_range {
        var writer = JSONWriter()
        writer.value(.object(object))
        let start = bytes.count
        bytes += writer.bytes
        return gp_range(start, bytes.count)
    }

    private mutating func append(_ added: some Sequence<ByteRange>) -> gp_range {
        let start = ranges.count
        for range in added { ranges.append(gp_range(range.lowerBound, range.upperBound)) }
        return gp_range(start, ranges.count)
    }

    private mutating func append(_ added: [Mark]) -> gp_range {
        let start = marks.count
        for mark in added {
            let span = gp_range(mark.range.lowerBound, mark.range.upperBound)
            marks.append(gp_mark(label: append(mark.label), span: span))
        }
        return gp_range(start, marks.count)
    }
}

extension gp_range {
    fileprivate init(_ start: Int, _ end: Int) {
        self.init(start: UInt64(start), end: UInt64(end))
    }
}
