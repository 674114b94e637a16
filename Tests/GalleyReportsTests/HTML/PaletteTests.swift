// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import Testing

/// The colours have the contrasts that WCAG 2.2 requires in 1.4.3 and 1.4.11, also for text in
/// drawings, which page checkers cannot measure.
struct PaletteTests {
    private typealias Palette = [String: Double]

    private static let texts = ["ink", "muted", "link", "alert"]
    private static let drawings = ["bar", "bar-low", "edge"]
    private static let highlights = ["f0", "f1", "f2", "f3", "f4", "f5"]

    /// The light, dark and print palettes, each with the luminance of every colour by its name.
    private let palettes: [Palette]

    init() {
        let page = String(decoding: HTMLFormat().render(SampleReport.quickstart()), as: UTF8.self)
        palettes = page.matches(of: /:root \{([^}]*)\}/).map { block in
            var palette: Palette = [:]
            for colour in block.1.matches(of: /--([a-z0-9-]+): #([0-9a-f]{3,6});/) {
                palette[String(colour.1)] = Self.luminance(colour.2)
            }
            return palette
        }
    }

    @Test("there are three palettes with the same names")
    func names() {
        #expect(palettes.count == 3)
        #expect(Set(palettes.map { $0.keys.sorted() }).count == 1)
    }

    @Test("text has a contrast of at least 4.5 on paper, drawings and borders of at least 3")
    func paper() throws {
        for palette in palettes {
            for ground in ["paper", "raised"] {
                for name in Self.texts + ["up", "down"] {
                    #expect(try contrast(name, ground, palette) >= 4.5, "\(name) on \(ground)")
                }
                for name in Self.drawings {
                    #expect(try contrast(name, ground, palette) >= 3, "\(name) on \(ground)")
                }
            }
        }
    }

    @Test("text and numbers above words have a contrast of at least 4.5 on every highlight")
    func highlights() throws {
        for palette in palettes {
            for ground in Self.highlights {
                for name in ["ink", "up", "down"] {
                    #expect(try contrast(name, ground, palette) >= 4.5, "\(name) on \(ground)")
                }
            }
        }
    }

    private func contrast(_ first: String, _ second: String, _ palette: Palette) throws -> Double {
        let one = try #require(palette[first])
        let other = try #require(palette[second])
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ digits: Substring) -> Double {
        let long = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
        let value = Int(long, radix: 16) ?? 0
        let channels = [16, 8, 0].map { shift -> Double in
            let part = Double(value >> shift & 0xFF) / 255
            return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    /// The base to the power of 2.4: the fifth root of its twelfth power, found by Newton's method.
    private static func power(_ base: Double) -> Double {
        var twelfth = 1.0
        for _ in 0..<12 { twelfth *= base }
        var root = 1.0
        for _ in 0..<100 {
            root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
        }
        return root
    }
}
