// SPDX-License-Identifier: Apache-2.0

/// Reads `fail_on`.
extension PipelineDecoder {
    mutating func gates(_ entry: YAMLEntry) -> [Located<Gate>] {
        let what = "conditions, such as word_frequency.words < 100"
        return limited(items(entry, of: what), entry).compactMap { gate($0, in: entry) }
    }

    private mutating func gate(_ item: YAMLNode, in entry: YAMLEntry) -> Located<Gate>? {
        guard !item.isBroken else { return nil }
        guard let text = item.text else {
            faults.append(.wrongItem(item, of: entry.key, expected: "a condition in words"))
            return nil
        }
        do throws(GateSyntaxError) {
            let (gate, name) = try GateParser.parse(text)
            guard let written = item.scalar?.written else {
                return Located(value: gate, range: source.range(of: name, in: item))
            }
            return Located(value: gate.saying(written), range: item.range, written: written)
        } catch {
            let place = source.range(of: error.bytes, in: item)
            faults.append(.gateSyntax(error, written: item.scalar?.written, at: place))
            return nil
        }
    }
}
