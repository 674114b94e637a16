// SPDX-License-Identifier: Apache-2.0

/// Joins the segments of a web address, an e-mail address, a mention or a hashtag to one token.
///
/// Only whole segments are joined, so that every boundary of a token is also a boundary of UAX #29.
/// `TokenKind` describes the kinds of tokens and their parts.
struct EntityPass: SegmentPass {
    private let kinds: Set<EntityKind>

    init(_ kinds: [EntityKind]) {
        self.kinds = Set(kinds)
    }

    func apply(to segments: inout [Segment], in bytes: Span<UInt8>) {
        guard segments.contains(where: { Self.isSign($0, bytes) }) else { return }
        var joined: [Segment] = []
        var index = 0
        while index < segments.count {
            if let found = entity(at: index, in: segments, after: joined, bytes) {
                joined.removeLast(found.taken)
                let start = found.taken > 0 ? found.start : segments[index].start
                joined.append(
                    Segment(
                        start: start, end: segments[found.end - 1].end,
                        kind: found.kind.tokenKind, rule: TokenRule(found.kind)))
                index = found.end
            } else {
                joined.append(segments[index])
                index += 1
            }
        }
        segments = joined
    }

    /// An entity that was found.
    struct Match {
        let kind: EntityKind
        /// The index after the entity's last segment.
        let end: Int
        /// The number of the entity's segments before the sign (such as `@`) by which the entity
        /// was found.
        var taken = 0
        /// The byte offset of the entity's first segment before the sign.
        var start = 0
    }

    private func entity(
        at index: Int, in segments: [Segment], after joined: [Segment], _ bytes: Span<UInt8>
    ) -> Match? {
        switch segments[index].byte(in: bytes) {
        case UInt8(ascii: "@"):
            if kinds.contains(.email), let email = email(at: index, segments, joined, bytes) {
                return email
            }
            return tag(.mention, at: index, segments, joined, bytes)
        case UInt8(ascii: "#"): return tag(.hashtag, at: index, segments, joined, bytes)
        default:
            guard kinds.contains(.url) else { return nil }
            return url(at: index, segments, bytes).map { Match(kind: .url, end: $0) }
        }
    }

    /// Finds a mention or a hashtag, which consists of a sign and of the words directly after it;
    /// the segment before the sign must allow it.
    private func tag(
        _ kind: EntityKind, at index: Int, _ segments: [Segment], _ joined: [Segment],
        _ bytes: Span<UInt8>
    ) -> Match? {
        guard kinds.contains(kind), joined.last.map({ Self.allowsTag(after: $0, bytes) }) ?? true
        else {
            return nil
        }
        let words = segments[(index + 1)...].prefix { $0.isPlainWord }
        guard words.contains(where: { $0.kind == .word }) else { return nil }
        return Match(kind: kind, end: words.endIndex)
    }

    /// Whether a mention or a hashtag may begin after a segment.
    private static func allowsTag(after segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        guard segment.rule == .boundary, !segment.kind.isWord else { return false }
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "/"):
            return false
        default: return true
        }
    }

    /// Whether a segment is one of the signs (`@`, `#`, `/`, `www…`); every entity contains at
    /// least one of them.
    private static func isSign(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        switch segment.byte(in: bytes) {
        case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"): true
        default: isWWW(segment, bytes)
        }
    }

    /// Whether a segment is a word that begins with `www`.
    static func isWWW(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        guard segment.kind == .word, segment.end - segment.start >= 3 else { return false }
        return (0..<3).allSatisfy { bytes[segment.start + $0] | 0x20 == UInt8(ascii: "w") }
    }

    /// Whether a segment is a word or number of a script with spaces between words.
    static func isSpacedWord(_ segment: Segment, _ bytes: Span<UInt8>) -> Bool {
        segment.isPlainWord && ScriptTables.unspaced[bytes.scalar(at: segment.start).value] == .none
    }
}

extension TokenRule {
    fileprivate init(_ kind: EntityKind) {
        self =
            switch kind {
            case .url: .url
            case .email: .email
            case .mention: .mention
            case .hashtag: .hashtag
            }
    }
}
