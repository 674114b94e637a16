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
    /// For each byte, whether a line that begins with it may be a label.
    private var isFirst = Array(repeating: false, count: 256)

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
            mark(label)
        }
        for unfilled in ["undefined", "NaN"] { mark(unfilled) }
        for byte in 0x21..<0x41 { isFirst[byte] = true }
        for byte in [0x5B, 0x7B, 0xC2, 0xE2] { isFirst[byte] = true }
    }

    private mutating func mark(_ label: String) {
        for text in [label, label.uppercased()] {
            if let byte = text.utf8.first { isFirst[Int(byte)] = true }
        }
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

    /// Whether a line that begins with a byte may be a label.
    func mayBeLabel(_ byte: UInt8) -> Bool { isFirst[Int(byte)] }

    /// Whether a line is the label of an advertisement: nil if not, otherwise whether menus have the
    /// same entry.
    func isInMenus(_ line: String) -> Bool? { labels[ExactText(Self.folded(line))] }

    /// Whether a line, which contains the word "cookie", has a sentence of a cookie banner.
    func isCookieBanner(_ line: String) -> Bool {
        let folded = Array(line.lowercased().utf8)
        let text = folded.span
        return cookies.contains { Self.hasParts($0, text) }
    }

    private static func hasParts(_ parts: [String], _ text: borrowing Span<UInt8>) -> Bool {
        var start = 0
        var isFirst = true
        for part in parts {
            let end = isFirst ? text.count : min(text.count, start + largestGap)
            guard let place = text.place(of: part, in: start..<end) else { return false }
            start = place + part.utf8.count
            isFirst = false
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
