// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The smallest useful analyzer.
struct Smallest: Analyzer {
    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "smallest", summary: "Counts bytes.", measures: [.count("bytes", "Bytes.")],
            examples: [Example("an é has two", "é", measures: ["bytes": 2])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        Evidence(measures: ["bytes": .count(document.length)])
    }
}
