// SPDX-License-Identifier: Apache-2.0

extension SignReader {
    /// How long a line is.
    func addLength(_ line: Int, to signs: inout LineSigns) {
        switch words.counts[line] {
        case 0: break
        case 1: signs.insert(.oneWord)
        case 2: signs.insert(.twoWords)
        case 3: signs.insert(.threeWords)
        case 4...5: signs.insert(.fourWords)
        case 6...8: signs.insert(.sixWords)
        case 9...12: signs.insert(.nineWords)
        case 13...18: signs.insert(.thirteenWords)
        case 19...29: signs.insert(.nineteenWords)
        default: signs.insert(.thirtyWords)
        }
    }

    /// What a line looks like.
    func addShape(_ look: LineShape, to signs: inout LineSigns) {
        signs.insert(.sentence, if: look.contains(.endsSentence))
        signs.insert(.bracketAtEnd, if: look.contains(.endsInBracket))
        signs.insert(.signAtEnd, if: look.contains(.endsWithPunctuation))
        signs.insert(.digitFirst, if: look.contains(.startsWithDigit))
        signs.insert(.smallFirst, if: look.contains(.startsLower))
        signs.insert(.quoteFirst, if: look.contains(.startsWithQuote))
        signs.insert(.colon, if: look.contains(.hasColon))
        signs.insert(.bar, if: look.contains(.hasBar))
        signs.insert(.date, if: look.contains(.hasDate))
        signs.insert(.markup, if: look.contains(.hasMarkup))
        signs.insert(.copyright, if: look.contains(.hasCopyright))
        signs.insert(.numbers, if: look.contains(.mostlyNumbers))
        signs.insert(.digits, if: look.contains(.manyDigits))
        signs.insert(.capitals, if: look.contains(.mostlyCapitals))
    }

    /// What the words of a line are.
    func addWords(_ line: Int, to signs: inout LineSigns) {
        let range = words.range(of: line)
        guard let last = range.last else { return }
        let roles = trimmer.wordRoles(of: line)
        signs.insert(.byline, if: words.isByline(line, lists))
        signs.insert(.creditLabel, if: roles.contains(.creditLabel))
        signs.insert(.agency, if: roles.contains(.agency))
        signs.insert(.imageWord, if: roles.contains(.imageWord))
        signs.insert(.imageFile, if: trimmer.isFileEnding(last))
        signs.insert(
            .credited,
            if: (words.shapes[line].contains(.hasCopyright) || !roles.isDisjoint(with: .credit))
                && trimmer.core(of: line) != range)
        signs.insert(.widget, if: lists.isWidget(words.hashes[range]))
        let known = vocabulary.knownWords(in: range, of: words)
        signs.insert(.textWords, if: known.text * 2 > range.count)
        signs.insert(.manyTextWords, if: known.text * 5 > range.count * 4)
        signs.insert(.titleWords, if: known.title * 2 > range.count)
    }
}
