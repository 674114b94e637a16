// SPDX-License-Identifier: Apache-2.0

/// The names of SVG and MathML that have capitals or prefixes, although the tokenizer writes all
/// names in lower case.
///
/// The tables of https://html.spec.whatwg.org/multipage/parsing.html#creating-elements-for-tokens.
struct ForeignNames {
    private static let svgElements = """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
        feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
        feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
        feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
        radialGradient textPath
        """
    private static let svgAttributes = """
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits
        diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix
        kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight
        markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits
        patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha
        preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions
        requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation
        stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox
        viewTarget xChannelSelector yChannelSelector zoomAndPan
        """
    private static let prefixedAttributes = """
        xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type
        xml:lang xml:space xmlns xmlns:xlink
        """

    /// All these names, and the lower-case forms of those that have capitals.
    static let spellings: [String] = {
        let capitals = words(svgElements) + words(svgAttributes) + ["definitionURL"]
        return capitals.flatMap { [$0, $0.lowercased()] } + words(prefixedAttributes)
    }()

    /// The tables, by the numbers of `NameTable.standard`.
    static let standard = ForeignNames()

    private var elements: [UInt32]
    private var attributes: [UInt32]
    private var mathAttributes: [UInt32]
    private var lowered: [UInt32]
    private var prefixed: [Bool]

    private init() {
        var names = NameTable.standard
        let same = (0..<UInt32(names.count)).map { $0 }
        (elements, attributes, mathAttributes, lowered) = (same, same, same, same)
        prefixed = same.map { _ in false }
        func pair(_ word: String) -> (Int, UInt32) {
            let number = names.intern(Array(word.utf8))
            return (Int(names.intern(Array(word.lowercased().utf8))), number)
        }
        for word in Self.words(Self.svgElements) {
            let (lower, exact) = pair(word)
            elements[lower] = exact
            lowered[Int(exact)] = UInt32(lower)
        }
        for word in Self.words(Self.svgAttributes) {
            let (lower, exact) = pair(word)
            attributes[lower] = exact
        }
        let (lower, exact) = pair("definitionURL")
        mathAttributes[lower] = exact
        for word in Self.words(Self.prefixedAttributes) { prefixed[pair(word).0] = true }
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split { $0.isHTMLSpace }.map { String(Substring($0)) }
    }

    /// The number of an SVG element's name with its capitals.
    func svgElement(_ number: UInt32) -> UInt32 { Self.look(up: number, elements) }

    /// The number of an SVG attribute's name with its capitals.
    func svgAttribute(_ number: UInt32) -> UInt32 { Self.look(up: number, attributes) }

    /// The number of a MathML attribute's name with its capitals.
    func mathMLAttribute(_ number: UInt32) -> UInt32 { Self.look(up: number, mathAttributes) }

    /// The number of an SVG element's name in lower case.
    func lowercase(_ number: UInt32) -> UInt32 { Self.look(up: number, lowered) }

    /// Whether an attribute belongs to the namespace of XLink, XML or XMLNS.
    func isPrefixed(_ number: UInt32) -> Bool {
        Int(number) < prefixed.count && prefixed[Int(number)]
    }

    private static func look(up number: UInt32, _ table: [UInt32]) -> UInt32 {
        Int(number) < table.count ? table[Int(number)] : number
    }
}
