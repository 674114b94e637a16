// SPDX-License-Identifier: Apache-2.0

/// Recognizes lines of scripts, style sheets and JSON-LD that pages load for themselves.
///
/// Only code is recognized that calls the usual services of pages (advertisements, statistics,
/// consent), that describes the page for search engines, or that is a style sheet written without
/// spaces. An example in a text about programming is none of these.
enum CodeLineReader {
    /// The names, in small letters, that only the scripts of pages use, each with the sign that
    /// follows it in code.
    private static let names = [
        "googletag.", "googletag=", "window.googletag", "datalayer.push(", "window.datalayer",
        "gtag('", "gtag(\"", "function gtag(", "_gaq.push(", "_gaq=", "_gaq =", "ga('create'",
        "ga('send'", "googleanalyticsobject", "fbq('", "fbq(\"", "window._fbq", "adsbygoogle",
        "window._taboola", "_taboola.push(", "window._sf_", "_sf_async_config", "window.__",
        "twttr.", "document.write(", "createelement('script')", "createelement(\"script\")",
        "getelementsbytagname('script')", "getelementsbytagname(\"script\")", "jquery(document)",
        "$(document).ready(", "window.onload", "(function(w,d,s,l,i)", "(function(i,s,o,g,r,a,m)",
        "!function(f,b,e,v,n,t,s)", "ytcfg.set(", "wgbackendresponsetime", "//<![cdata[",
        "/*<![cdata[*/", "onetrust.", "optanonwrapper", "__tcfapi(", "newrelic.", "nreum",
        "document.cookie", "document.documentelement.classname", "var _comscore", "_comscore.push",
        "window.performance", "wp.i18n.", "var wpcf7", "addcomment.",
    ]

    /// Whether a line is certainly code of a page.
    static func isCode(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        let content = bytes.trimmed(line)
        return isCall(content, bytes) || isStructuredData(content, bytes)
            || isStyle(content, bytes)
    }

    /// Whether a line has such a name and ends as a statement does.
    private static func isCall(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard endsAsCode(line, bytes) || bytes.reads("/", at: line.lowerBound) else { return false }
        return names.contains { bytes.place(of: $0, in: line) != nil }
    }

    /// Whether a line could be code beside lines that certainly are.
    static func mayContinue(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        let content = bytes.trimmed(line)
        return !content.isEmpty && endsAsCode(content, bytes) && beginsAsCode(content, bytes)
            && !hasProse(content, bytes)
    }

    private static let keywords: Set<String> = [
        "var", "let", "const", "function", "if", "else", "for", "in", "of", "return", "try", "new",
        "typeof", "async", "await",
    ]

    /// Whether two words that are not keywords follow each other with only spaces between them.
    private static func hasProse(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        var index = line.lowerBound
        var followsWord = false
        while index < line.upperBound {
            let start = index
            while index < line.upperBound, bytes[index].isNameByte || bytes[index] >= 0x80 {
                index += 1
            }
            if index == start {
                if bytes[index] != 0x20 { followsWord = false }
                index += 1
                continue
            }
            let isWord = index - start > 1 && !keywords.contains(bytes.text(start..<index))
            if isWord, followsWord { return true }
            followsWord = isWord
        }
        return false
    }

    /// Whether a line begins with a sign, with a name and the sign that follows names in code, or
    /// with a word such as "var".
    private static func beginsAsCode(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        let signs = "{}()[];/*'\"$_!+.#@".utf8
        if signs.contains(bytes.byte(line.lowerBound)) { return true }
        var end = line.lowerBound
        while end < line.upperBound, bytes[end].isNameByte { end += 1 }
        let name = bytes.text(line.lowerBound..<end)
        if keywords.contains(name) {
            return bytes.byte(end) == 0x20 || bytes.byte(end) == UInt8(ascii: "(")
        }
        while bytes.byte(end) == 0x20 { end += 1 }
        return end > line.lowerBound && "=.([:".utf8.contains(bytes.byte(end))
    }

    private static func endsAsCode(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        switch bytes.byte(line.upperBound - 1) {
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            [0x29, 0x5D, 0x7D, 0x28, 0x22, 0x27].contains(bytes.byte(line.upperBound - 2))
        case UInt8(ascii: "/"): bytes.byte(line.upperBound - 2) == UInt8(ascii: "*")
        case UInt8(ascii: ">"): bytes.byte(line.upperBound - 2) == UInt8(ascii: "]")
        default: false
        }
    }

    /// Whether a line is JSON-LD, which describes a page by the words of schema.org.
    private static func isStructuredData(
        _ line: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        guard [0x7B, 0x5B].contains(bytes.byte(line.lowerBound)),
            let context = bytes.place(of: "\"@context\"", in: line)
        else { return false }
        return bytes.place(of: "schema.org", in: context..<line.upperBound) != nil
            && bytes.place(of: "\"@type\"", in: line) != nil
    }

    /// Whether a line is a style sheet without spaces: `.a{color:red}`.
    private static func isStyle(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        let first = bytes.byte(line.lowerBound)
        guard first.isASCIILetter || [0x2E, 0x23, 0x40, 0x2A, 0x3A].contains(first),
            bytes.byte(line.upperBound - 1) == UInt8(ascii: "}"),
            let open = bytes.place(of: "{", in: line)
        else { return false }
        let isRule = bytes.byte(line.lowerBound) == UInt8(ascii: "@")
        return isSelector(line.lowerBound..<open, bytes)
            && (isRule || isDeclaration(open + 1, line.upperBound, bytes))
    }

    private static func isSelector(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        range.count < 400
            && range.allSatisfy { index in
                let byte = bytes[index]
                return byte.isNameByte || byte.isASCIISpace
                    || ".#@*:-,>+~[]=\"'()^$%".utf8.contains(byte)
            }
    }

    /// Whether a property, a colon, a value without a space before it, and ";" or "}" follow.
    private static func isDeclaration(
        _ start: Int, _ limit: Int, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        var index = start
        while bytes.byte(index) == 0x20 { index += 1 }
        let property = index
        while bytes.byte(index).isASCIILowerCase || bytes.byte(index) == 0x2D { index += 1 }
        guard index - property > 2, bytes.byte(index) == UInt8(ascii: ":") else { return false }
        let hasSpace = bytes.byte(index + 1) == 0x20
        let isImportant = bytes.place(of: "!important", in: index..<limit) != nil
        return !hasSpace || isImportant
    }
}
