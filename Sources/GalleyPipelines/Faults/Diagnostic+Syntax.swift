// SPDX-License-Identifier: Apache-2.0

/// Faults that end the reading.
extension Diagnostic {
    /// Turns the parser's fault into one with a place in bytes and words that help.
    static func syntax(
        _ error: YAMLSyntaxError, in source: PipelineSource, characters: CharacterOffsets
    ) -> Diagnostic {
        let place = characters.byte(ofCharacter: error.place)
        let context = characters.byte(ofCharacter: error.contextPlace)
        let byte = place < source.bytes.count ? source.bytes[place] : nil
        let line = source.line(source.mark(at: place).line)
        let before = line[..<min(max(line.startIndex, place), line.endIndex)]
        let explanation = SyntaxExplanation(error, before: before, at: byte)
        let isAtContext = SyntaxExplanation.isShownAtContext(error)
        let shown = isAtContext ? context : place
        return Diagnostic(
            .syntax, explanation.message,
            at: source.range(shown, source.endOfCharacter(at: shown)),
            expected: explanation.expected, help: explanation.help,
            related: isAtContext ? [] : related(error, at: context, in: source), endsSearch: true)
    }

    private static func related(
        _ error: YAMLSyntaxError, at start: Int, in source: PipelineSource
    ) -> [Related] {
        guard let context = error.context, context.hasPrefix("while "),
            error.contextPlace != error.place
        else { return [] }
        let range = source.range(start, source.endOfCharacter(at: start))
        return [Related(message: SyntaxExplanation.context(context), range: range)]
    }
}
