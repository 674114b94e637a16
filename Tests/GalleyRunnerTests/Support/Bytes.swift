// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Counts bytes; fails documents that say so.
struct Bytes: Analyzer {
    struct Refusal: Error, CustomStringConvertible { var description: String { "refused" } }

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "bytes", summary: "Counts bytes.", measures: [.count("bytes", "Bytes.")],
            examples: [Example("two", "é", measures: ["bytes": 2])])
    }

    func examine(_ document: AnnotatedDocument) throws -> Evidence {
        if document.text.hasPrefix("refuse") { throw Refusal() }
        return Evidence(measures: ["bytes": .count(document.length)])
    }
}
