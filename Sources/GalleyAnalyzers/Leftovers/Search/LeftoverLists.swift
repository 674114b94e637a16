// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The labels of advertisements and the sentences of cookie banners, in several languages.
struct LeftoverLists: Sendable {
    /// The lists in `Config/leftovers`, which are embedded in the program.
    static let standard = LeftoverLists(
        advertisements: BundledFile.leftoverAdvertisements.text,
        cookies: BundledFile.leftoverCookies.text)

    /// The labels of advertisements, folded; those that menus have too are true.
    private var labels: [ExactText: Bool] = [:]
    /// The sentences of cookie banners, each as the parts that follow each other.
    private let cookies: [[String]]
    /// The keys of all labels, and of the names of missing values.
    private var keys: Set<UInt64> = []

    /// The largest distance, in bytes, between the parts of a sentence.
    private static let largestGap = 100

    /// Reads the lists from their texts.
    ///
    /// - Parameters:
    ///   - advertisements: one label per line; those after "menu:" are in menus too.
    ///   - cookies: one sentence per line, with "…" between its parts.
    init(advertisements: String, cookies: String) {
        self.cookies = Self.entries(cookies).map { entry in
            entry.split(separator: "…").map { part in
                String(part.drop { $0 == " " })
            }
        }
        for entry in Self.entries(advertisements) {
            let isInMenus = entry.hasPrefix("menu:")
            let label = Self.folded(isInMenus ? String(entry.dropFirst(5)) : entry)
            labels[ExactText(label)] = isInMenus
            for text in [label, label.uppercased(), Self.capitalized(label)] {
                keys.insert(Self.key(0..<text.utf8.count, text.utf8Span.span))
            }
        }
        for name in ["undefined", "nan"] {
            keys.insert(Self.key(0..<name.utf8.count, name.utf8Span.span))
        }
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func entries(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
    }

    /// Returns a line in small letters, without anything but letters at both ends.
    static func folded(_ line: String) -> String {
        let scalars = Array(line.lowercased().unicodeScalars)
        guard let first = scalars.firstIndex(where: \.properties.isAlphabetic),
            let last = scalars.lastIndex(where: \.properties.isAlphabetic)
        else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first...last])
        return String(text)
    }

    /// Whether a line may be a label, or may have only names of missing values such as "NaN / NaN".
    func mayBeLabel(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, !Self.isLetter(bytes[start]) { start += 1 }
        while end > start, !Self.isLetter(bytes[end - 1]) { end -= 1 }
        if keys.contains(Self.key(start..<end, bytes)) { return true }
        guard start < end, bytes[start] == 0x4E || bytes[start] == 0x75 else { return false }
        var word = start
        while word < end, Self.isLetter(bytes[word]) { word += 1 }
        return keys.contains(Self.key(start..<word, bytes))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

    /// Returns a hash of the letters in a range; the case of ASCII letters makes no difference, and
    /// neither does punctuation of Latin-1 and of U+2000 to U+207F at both ends.
    private static func key(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> UInt64 {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start + 2 < end,
            bytes[start] == 0xC2 || bytes[start] == 0xE2 && bytes[start + 1] <= 0x81
        {
            start += bytes[start] == 0xC2 ? 2 : 3
            while start < end, !isLetter(bytes[start]) { start += 1 }
        }
        while end - start > 2,
            bytes[end - 2] == 0xC2 || bytes[end - 3] == 0xE2 && bytes[end - 2] <= 0x81
        {
            end -= bytes[end - 2] == 0xC2 ? 2 : 3
            while end > start, !isLetter(bytes[end - 1]) { end -= 1 }
        }
        return bytes.hash(of: start..<max(start, end))
    }

    /// Whether a line is the label of an advertisement: nil if not, otherwise whether menus have the
    /// same entry.
    func isInMenus(_ line: String) -> Bool? { labels[ExactText(Self.folded(line))] }

    /// Whether a line, which contains the word "cookie", has a sentence of a cookie banner.
    func isCookieBanner(_ line: String) -> Bool {
        let folded = Array(line.lowercased().utf8)
        let text = folded.span
        return cookies.contains { Self.hasParts($0, text) }
    }

    /// Whether the parts follow each other, none farther than the largest gap from the one before
    /// and none in another sentence.
    private static func hasParts(_ parts: [String], _ text: borrowing Span<UInt8>) -> Bool {
        guard let first = parts.first else { return false }
        var start = 0
        while let place = text.place(of: first, in: start..<text.count) {
            start = place + first.utf8.count
            if hasRest(parts.dropFirst(), start, text) { return true }
        }
        return false
    }

    private static func hasRest(
        _ parts: ArraySlice<String>, _ start: Int, _ text: borrowing Span<UInt8>
    ) -> Bool {
        var start = start
        for part in parts {
            let end = min(text.count, start + largestGap)
            let sentence = text.place(of: ". ", in: start..<end) ?? end
            guard let place = text.place(of: part, in: start..<sentence) else { return false }
            start = place + part.utf8.count
        }
        return true
    }
}

extension BundledFile {
    /// The labels of advertisements.
    static let leftoverAdvertisements = BundledFile("Config/leftovers/advertisements.txt")
    /// The sentences of cookie banners.
    static let leftoverCookies = BundledFile("Config/leftovers/cookies.txt")
    /// The named character references of HTML.
    static let htmlEntities = BundledFile("Config/leftovers/entities.tsv")
}
