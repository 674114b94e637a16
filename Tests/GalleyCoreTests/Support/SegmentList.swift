// SPDX-License-Identifier: Apache-2.0

@testable import GalleyCore

/// The segments of a text in a form that tests can compare.
struct SegmentList: Equatable {
    var ends: [Int] = []
    var kinds: [TokenKind] = []
    var isTiled = true

    init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        var scanner = SegmentScanner()
        while scanner.position < bytes.count {
            let start = scanner.position
            kinds.append(scanner.scanSegment(in: bytes.span))
            ends.append(scanner.position)
            isTiled = isTiled && scanner.position > start
        }
        isTiled = isTiled && scanner.position == bytes.count
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
