// SPDX-License-Identifier: Apache-2.0

/// Takes the text out of RTF (the specification of version 1.9.1).
struct RTFText {
    /// The place to which the content of a group goes.
    private enum Destination {
        case text, note, silent, fonts, information, title, author
    }

    /// The properties that end with the group in which they are set.
    private struct Group {
        var destination = Destination.text
        /// The number of bytes after `\u` that replace the character for older programs.
        var replacements = 1
        var font = 0
        var isHidden = false
        var isDeleted = false
        /// Whether nothing of the group was read yet.
        var isNew = true
    }

    private var group = Group()
    private var groups: [Group] = []
    /// The number of open groups for which no properties are kept.
    private var unkept = 0
    private var tokens: RTFTokenizer
    /// Whether the next control word is one that older programs ignore.
    private var isStarred = false
    /// The number of bytes that are still replaced.
    private var skipped = 0
    private var highSurrogate: UInt32?

    private var fonts = RTFFonts()
    private var standardFont = 0
    private var body = RTFOutput()
    private var notes = RTFOutput()
    private var titleText = RTFOutput()
    private var authorText = RTFOutput()

    /// The maximum number of groups within each other whose properties are kept.
    private static let deepest = 1000

    /// Reads a text; nil if it ends within a group.
    init?(_ bytes: [UInt8]) {
        tokens = RTFTokenizer(bytes)
        var isOpen = true
        while isOpen, let token = tokens.next() { isOpen = take(token) }
        guard !isOpen else { return nil }
        body.finish()
        notes.finish()
        titleText.finish()
        authorText.finish()
        if !notes.text.isEmpty { body.append(text: "\n" + notes.text) }
    }

    /// The text of the document, with its notes at the end.
    var text: String { body.text }
    /// The title; empty if the document states none.
    var title: String { titleText.text }
    /// The author; empty if the document states none.
    var author: String { authorText.text }

    /// Takes a token; returns false after the last group.
    private mutating func take(_ token: RTFTokenizer.Token) -> Bool {
        if case .open = token {
            open()
            return true
        }
        if case .close = token { return close() }
        if skipped > 0 {
            // Some programs write no replacement; another `\u` replaces nothing.
            guard case .word("u", _) = token else {
                skipped -= 1
                return true
            }
        }
        let isNew = group.isNew
        group.isNew = false
        let wasStarred = isStarred
        isStarred = false
        switch token {
        case .word(let name, let number):
            if isNew || wasStarred { enter(name, isStarred: wasStarred) }
            take(name, number)
        case .symbol(let symbol):
            isStarred = symbol == UInt8(ascii: "*")
            take(symbol)
        case .byte(let byte): add(byte)
        case .binary, .open, .close: break
        }
        return true
    }

    private mutating func open() {
        skipped = 0
        if groups.count < Self.deepest { groups.append(group) } else { unkept += 1 }
        group.isNew = true
    }

    private mutating func close() -> Bool {
        skipped = 0
        isStarred = false
        if unkept > 0 {
            unkept -= 1
            return true
        }
        if group.destination == .note, groups.last?.destination != .note {
            output { $0.append(text: "\n") }
        }
        guard let outer = groups.popLast() else { return false }
        group = outer
        group.isNew = false
        return !groups.isEmpty
    }

    /// Changes the destination if a control word at the beginning of a group is one.
    private mutating func enter(_ name: String, isStarred: Bool) {
        switch name {
        case "fonttbl": group.destination = .fonts
        case "info": group.destination = .information
        case "title" where group.destination == .information: group.destination = .title
        case "author" where group.destination == .information: group.destination = .author
        case "footnote" where group.destination == .text: group.destination = .note
        case _ where RTFWords.silent.contains(name): group.destination = .silent
        case _ where isStarred && !RTFWords.starredTexts.contains(name):
            group.destination = .silent
        default: break
        }
    }

    private mutating func take(_ name: String, _ number: Int?) {
        if let text = RTFWords.texts[name] { return add(text) }
        switch name {
        case "u": add(codeUnit: number ?? 0)
        case "uc": group.replacements = min(max(number ?? 1, 0), 100)
        case "v": group.isHidden = number != 0
        case "deleted": group.isDeleted = number != 0
        case "plain":
            group.isHidden = false
            group.font = standardFont
        case "f" where group.destination == .fonts: fonts.begin(number ?? 0)
        case "f": group.font = number ?? 0
        case "fcharset" where group.destination == .fonts: fonts.set(characterSet: number ?? 0)
        case "cpg" where group.destination == .fonts: fonts.set(codePage: number ?? 0)
        case "deff":
            standardFont = number ?? 0
            group.font = standardFont
        case "ansicpg": fonts.set(standardCodePage: number ?? 0)
        case "mac": fonts.set(standardCodePage: 10000)
        case "pc": fonts.set(standardCodePage: 437)
        case "pca": fonts.set(standardCodePage: 850)
        default: break
        }
    }

    private mutating func take(_ symbol: UInt8) {
        switch symbol {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(symbol)
        case UInt8(ascii: "~"): add("\u{A0}")
        case UInt8(ascii: "_"): add("\u{2011}")
        case 0x09: add("\t")
        case 0x0A, 0x0D: add("\n")
        default: break
        }
    }

    // MARK: Output

    private mutating func add(_ byte: UInt8) {
        highSurrogate = nil
        let encoding = byte < 0x80 ? nil : fonts.encoding(of: group.font)
        output { $0.append(byte, encoding) }
    }

    private mutating func add(_ text: String) {
        highSurrogate = nil
        output { $0.append(text: text) }
    }

    /// Adds a code unit of UTF-16, which may be negative; some programs write whole code points.
    private mutating func add(codeUnit number: Int) {
        skipped = group.replacements
        let value = UInt32(clamping: number < 0 ? number + 0x10000 : number)
        if let high = highSurrogate, (0xDC00...0xDFFF) ~= value {
            highSurrogate = nil
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (value - 0xDC00))
            output { $0.append(text: String(Character(scalar ?? "\u{FFFD}"))) }
            return
        }
        let isHigh = (0xD800...0xDBFF) ~= value
        highSurrogate = isHigh ? value : nil
        guard !isHigh, value > 0 else { return }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        output { $0.append(text: String(Character(scalar))) }
    }

    /// Calls a function with the output of the current group, if its content is shown.
    private mutating func output(_ change: (inout RTFOutput) -> Void) {
        guard !group.isHidden, !group.isDeleted else { return }
        switch group.destination {
        case .text: change(&body)
        case .note: change(&notes)
        case .title: change(&titleText)
        case .author: change(&authorText)
        case .silent, .fonts, .information: break
        }
    }
}
