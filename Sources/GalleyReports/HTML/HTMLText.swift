// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Names and numbers in the forms that a page needs.
enum HTMLText {
    /// A name in snake_case as a title: "Caption duplication" for `caption_duplication`.
    static func title(_ name: String) -> String {
        let words = words(name)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// A name in snake_case in words: "repeated caption" for `repeated_caption`.
    static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    /// A name in the form of an HTML id, for the part of a link after `#`.
    static func anchor(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.prefix(60).map { scalar in
                    scalar.isASCII
                        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                        ? scalar : "-"
                }))
    }

    /// A suffix that shows how often something occurs: "", " (twice)" or " (3 times)".
    static func times(_ count: Int) -> String {
        switch count {
        case ..<2: ""
        case 2: " (twice)"
        default: " (\(NumberText.count(count)) times)"
        }
    }

    /// The text of a coordinate or a length in a drawing, with at most one decimal.
    static func length(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0
            ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
