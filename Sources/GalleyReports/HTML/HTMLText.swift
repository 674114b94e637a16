// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Texts as the page shows them.
enum HTMLText {
    /// A name of a program in words: "Caption duplication" of `caption_duplication`.
    static func title(_ name: String) -> String {
        let words = words(name)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// A name of a program in words: "repeated caption" of `repeated_caption`.
    static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    /// A name that can stand in an id and behind `#`.
    static func anchor(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.prefix(60).map { scalar in
                    scalar.isASCII
                        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                        ? scalar : "-"
                }))
    }

    /// How often something is the case, as it stands behind it: "", " (twice)", " (3 times)".
    static func times(_ count: Int) -> String {
        switch count {
        case ..<2: ""
        case 2: " (twice)"
        default: " (\(NumberText.count(count)) times)"
        }
    }

    /// A coordinate or a length of a drawing.
    static func length(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0
            ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
