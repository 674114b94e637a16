// SPDX-License-Identifier: Apache-2.0

/// Chooses the lines of a document that a report shows, and cuts them.
struct ExhibitExcerpt {
    private struct Room {
        var lines: Int
        var bytes: Int
    }

    private static let longestLine = 480
    /// Room for lines in which something was found, and for all.
    private static let forFindings = Room(lines: 36, bytes: 4000)
    private static let forAll = Room(lines: 48, bytes: 6000)

    private let document: AnnotatedDocument
    private let places: [ExhibitPlace]

    init(_ document: AnnotatedDocument, _ places: [ExhibitPlace]) {
        self.document = document
        self.places = places.sorted {
            ($0.range.lowerBound, -$0.range.count, $0.finding ?? .max)
                < ($1.range.lowerBound, -$1.range.count, $1.finding ?? .max)
        }
    }

    /// The lines, in the order of the text.
    var lines: [ExhibitLine] {
        var chosen: Set<Int> = []
        var used = Room(lines: 0, bytes: 0)
        choose(foundLines, Self.forFindings, &chosen, &used)
        choose(Array(document.lines.indices), Self.forAll, &chosen, &used)
        return chosen.sorted().map(line)
    }

    private func choose(
        _ lines: [Int], _ room: Room, _ chosen: inout Set<Int>, _ used: inout Room
    ) {
        for line in lines where !chosen.contains(line) && !isBlank(line) {
            let bytes = shown(line).count
            guard used.lines < room.lines, used.bytes + bytes <= room.bytes else { return }
            chosen.insert(line)
            used.lines += 1
            used.bytes += bytes
        }
    }

    private var foundLines: [Int] {
        places.filter { $0.finding != nil }.flatMap { place in
            let first = document.position(at: place.range.lowerBound).line - 1
            let last = document.position(at: place.range.upperBound - 1).line - 1
            return Array(first...max(first, last))
        }
    }

    private func isBlank(_ line: Int) -> Bool {
        document[shown(line)].unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// The part of a line that is shown: whole characters, and not too much.
    private func shown(_ line: Int) -> ByteRange {
        let range = document.lines[line]
        guard range.count > Self.longestLine else { return range }
        let utf8 = document.text.utf8
        var end = utf8.index(
            utf8.startIndex, offsetBy: range.lowerBound + Self.longestLine)
        var length = Self.longestLine
        while length > 0, utf8[end] & 0xC0 == 0x80 {
            end = utf8.index(before: end)
            length -= 1
        }
        return range.lowerBound..<range.lowerBound + length
    }

    private func line(_ index: Int) -> ExhibitLine {
        let range = shown(index)
        let marks = document.marks.filter { $0.range.overlaps(range) }.map { ExactText($0.label) }
        return ExhibitLine(
            number: index + 1, text: document[range],
            isCut: range.count < document.lines[index].count,
            marks: Set(marks).sorted().map(\.text), notes: places.compactMap { $0.note(in: range) })
    }
}
