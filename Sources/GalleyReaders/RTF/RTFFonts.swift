// SPDX-License-Identifier: Apache-2.0

/// The encodings of the fonts of a document in RTF.
struct RTFFonts {
    private var encodings: [Int: TextEncoding] = [:]
    private var current = 0
    /// The encoding of fonts that state none.
    private var standard = TextEncoding.windows1252

    /// Begins the description of a font.
    mutating func begin(_ number: Int) { current = number }

    /// Sets the character set of the font that is described.
    mutating func set(characterSet: Int) {
        guard let label = RTFWords.characterSets[characterSet] else { return }
        encodings[current] = TextEncoding(label: label)
    }

    /// Sets the code page of the font that is described.
    mutating func set(codePage: Int) {
        if let encoding = RTFWords.encoding(codePage: codePage) { encodings[current] = encoding }
    }

    /// Sets the code page of fonts that state none.
    mutating func set(standardCodePage codePage: Int) {
        if let encoding = RTFWords.encoding(codePage: codePage) { standard = encoding }
    }

    /// The encoding of the texts in a font.
    func encoding(of font: Int) -> TextEncoding { encodings[font] ?? standard }
}
