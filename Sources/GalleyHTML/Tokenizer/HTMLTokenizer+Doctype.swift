// SPDX-License-Identifier: Apache-2.0

/// Doctypes: everything after `<!doctype`.
extension HTMLTokenizer {
    /// Reads a doctype into `doctype`.
    mutating func readDoctype(_ tree: borrowing HTMLTree) {
        token.kind = .doctype
        doctype = HTMLDoctype()
        skipSpace(tree)
        guard let first = peek(tree), first != UInt8(ascii: ">") else {
            doctype.forcesQuirks = true
            return skipRest(tree)
        }
        let start = position
        while let byte = peek(tree), !byte.isHTMLSpace, byte != UInt8(ascii: ">") { position += 1 }
        doctype.name = replacingNulls(tree, from: start, to: position).map(\.lowered)
        skipSpace(tree)
        readIdentifiers(tree)
        if position >= end { doctype.forcesQuirks = true }
        skipRest(tree)
    }

    /// Reads the identifiers after the name; the position is then at `>` if all is well.
    private mutating func readIdentifiers(_ tree: borrowing HTMLTree) {
        guard let first = peek(tree), first != UInt8(ascii: ">") else { return }
        if isAt(position, "public", tree) {
            position += 6
            skipSpace(tree)
            guard let identifier = readQuoted(tree) else { return fail() }
            doctype.publicID = identifier.bytes
            guard identifier.isClosed else { return fail() }
            skipSpace(tree)
            if peek(tree) == UInt8(ascii: ">") { return }
        } else if isAt(position, "system", tree) {
            position += 6
            skipSpace(tree)
        } else {
            return fail()
        }
        guard let identifier = readQuoted(tree) else { return fail() }
        doctype.systemID = identifier.bytes
        guard identifier.isClosed else { return fail() }
        skipSpace(tree)
    }

    private mutating func fail() { doctype.forcesQuirks = true }

    /// Reads an identifier in quotes, which `>` ends, too; returns nil if there is no quote.
    private mutating func readQuoted(
        _ tree: borrowing HTMLTree
    ) -> (bytes: [UInt8], isClosed: Bool)? {
        guard let quote = peek(tree), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return nil }
        position += 1
        let start = position
        while let byte = peek(tree), byte != quote, byte != UInt8(ascii: ">") { position += 1 }
        let bytes = replacingNulls(tree, from: start, to: position)
        let isClosed = peek(tree) == quote
        if isClosed { position += 1 }
        return (bytes, isClosed)
    }

    private func peek(_ tree: borrowing HTMLTree) -> UInt8? {
        position < end ? tree.bytes[position] : nil
    }

    private mutating func skipSpace(_ tree: borrowing HTMLTree) {
        while let byte = peek(tree), byte.isHTMLSpace { position += 1 }
    }

    /// Continues after the next `>`.
    private mutating func skipRest(_ tree: borrowing HTMLTree) {
        while let byte = peek(tree) {
            position += 1
            if byte == UInt8(ascii: ">") { return }
        }
    }
}
