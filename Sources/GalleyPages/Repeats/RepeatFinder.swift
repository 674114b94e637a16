// SPDX-License-Identifier: Apache-2.0

/// Finds the lines of a page that say the same.
///
/// A line is compared with the first of each group only, never with its copies, so that a chain of
/// small differences cannot join lines that have little in common.
struct RepeatFinder {
    /// Lines that say the same, and whether some of them only nearly.
    struct Group {
        var lines: [Int]
        var isNear: Bool
    }

    /// The group that a form joins: that of an earlier form, or its own.
    private struct Owner {
        let form: Int
        let isNear: Bool
    }

    private let words: PageWords
    private let settings: PageSettings
    private let trimmer: CreditTrimmer

    /// The words of lines; each different sequence of words is a form, numbered as they come.
    private var forms: [FormKey] = []
    private var firstLines: [Int] = []
    private var formOf: [Int]

    init(_ words: PageWords, trimmer: CreditTrimmer, settings: PageSettings) {
        self.words = words
        self.settings = settings
        self.trimmer = trimmer
        formOf = Array(repeating: -1, count: words.counts.count)
        var table = FormTable()
        for line in words.counts.indices where words.counts[line] >= settings.minimumWords {
            let key = FormKey(words.range(of: line), of: words)
            formOf[line] = table.insert(forms.count, for: key, in: words)
            if formOf[line] == forms.count {
                forms.append(key)
                firstLines.append(line)
            }
        }
    }

    /// The groups of two lines and more, in the order of their first lines.
    func groups() -> [Group] {
        let owners = owners()
        var groups = forms.map { _ in Group(lines: [], isNear: false) }
        for (line, form) in formOf.enumerated() where form >= 0 {
            groups[owners[form].form].lines.append(line)
            if owners[form].isNear { groups[owners[form].form].isNear = true }
        }
        return groups.filter { $0.lines.count > 1 }
    }

    private func owners() -> [Owner] {
        let cores = firstLines.map(core)
        var index = NearIndex(cores, of: words, similarity: settings.similarity)
        var table = CoreTable(words: words)
        return forms.indices.map { form in
            let spellings = spellings(of: form, core: cores[form])
            if let owner = table.owner(of: spellings) { return Owner(form: owner, isNear: false) }
            if let owner = index.nearest(to: form) { return Owner(form: owner, isNear: true) }
            table.insert(form, for: spellings)
            index.insert(form)
            return Owner(form: form, isNear: false)
        }
    }

    private func spellings(of form: Int, core: Range<Int>) -> CoreTable.Spellings {
        let line = firstLines[form]
        let bracketless = trimmer.withoutBracket(line).flatMap {
            trimmer.leaves(settings.minimumWords, $0, of: line) ? $0 : nil
        }
        return CoreTable.Spellings(
            whole: forms[form],
            core: core == forms[form].words ? nil : FormKey(core, of: words),
            bracketless: bracketless.map { FormKey($0, of: words) })
    }

    private func core(of line: Int) -> Range<Int> {
        trimmer.core(of: line, leaving: settings.minimumWords)
    }
}
