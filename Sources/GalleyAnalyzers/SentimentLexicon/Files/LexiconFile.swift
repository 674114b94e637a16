// SPDX-License-Identifier: Apache-2.0

/// A lexicon read from a file of lines `word<TAB>rating`.
///
/// Further columns are ignored, so that the files of VADER and AFINN can be read as they are.
/// Empty lines are skipped. A line `word<TAB>rating` names the columns; it may be the first, or
/// follow comment lines that begin with `#`. Below it, and in a file without it, a line that begins
/// with `#` is an entry like any other, for emoticons and hashtags begin so.
struct LexiconFile: Sendable {
    /// The entries in the order of the file, doubled ones included.
    let entries: [LexiconEntry]
    /// What is wrong with the file, by line; empty if it can be used.
    let faults: [LexiconFault]

    /// Ratings beyond this are taken for slips of the hand.
    static let largestRating = 100.0

    /// Reads the lines and collects what is wrong with them.
    init(parsing bytes: [UInt8]) {
        if let fault = Self.encodingFault(in: bytes) {
            entries = []
            faults = [fault]
            return
        }
        let lines = TabbedLines(bytes)
        var entries: [LexiconEntry] = []
        var faults: [LexiconFault] = []
        for line in lines.afterColumnNames(("word", "rating")) {
            do throws(LexiconFault) {
                entries.append(try Self.entry(of: line))
            } catch {
                faults.append(error)
            }
        }
        if entries.isEmpty && faults.isEmpty {
            let message = "the lexicon is empty; expected lines of word, tab and rating"
            faults.append(LexiconFault(line: 1, message: message))
        }
        self.entries = entries
        self.faults = faults
    }

    private static func entry(of line: TabbedLine) throws(LexiconFault) -> LexiconEntry {
        guard let field = line.second else {
            var message = "no tab; expected word, tab and rating"
            if line.first.first == UInt8(ascii: "#") {
                message += " (comments stand above a line 'word<TAB>rating')"
            }
            throw LexiconFault(line: line.number, message: message)
        }
        guard !line.first.isEmpty else {
            throw LexiconFault(line: line.number, message: "no word before the tab")
        }
        guard let rating = Double(decimal: field), rating.magnitude <= largestRating else {
            let found = String(decoding: field, as: UTF8.self)
            let message = "the rating '\(found)' is not a number from -100 to 100"
            throw LexiconFault(line: line.number, message: message)
        }
        return LexiconEntry(word: line.first, rating: rating, line: line.number)
    }

    private static func encodingFault(in bytes: [UInt8]) -> LexiconFault? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let before = bytes[..<error.byteOffsets.lowerBound]
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            return LexiconFault(line: line, message: "not valid UTF-8")
        }
    }
}
