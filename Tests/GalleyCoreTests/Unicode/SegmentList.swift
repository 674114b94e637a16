// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The segments of a text as values that tests can compare.
struct SegmentList: Equatable {
    var ends: [Int] = []
    var kinds: [TokenKind] = []
    var isTiled = true

    init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        var last = 0
        WordSegmenter.forEachSegment(in: bytes.span) { start, end, kind in
            isTiled = isTiled && start == last && end > start
            ends.append(end)
            kinds.append(kind)
            last = end
        }
        isTiled = isTiled && last == bytes.count
    }

    /// The pieces of a text between its boundaries.
    static func pieces(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var start = 0
        return SegmentList(bytes: bytes).ends.map { end in
            defer { start = end }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }
}
