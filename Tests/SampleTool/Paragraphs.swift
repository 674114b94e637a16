// SPDX-License-Identifier: Apache-2.0

import Galley

/// A layer of one's own: the runs of lines between blank lines.
struct Paragraphs: ListedLayer {
    static let name = "paragraphs"

    let listedRanges: [ByteRange]

    init(of document: AnnotatedDocument) {
        var ranges: [ByteRange] = []
        var start: Int?
        for line in document.lines {
            if line.isEmpty {
                start = nil
            } else if let start {
                ranges[ranges.count - 1] = start..<line.upperBound
            } else {
                start = line.lowerBound
                ranges.append(line)
            }
        }
        listedRanges = ranges
    }
}
