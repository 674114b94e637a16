// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct YAMLComposerTests {
    private func read(_ text: String) -> YAMLDocument {
        YAMLDocument(reading: PipelineSource(name: "p.yaml", text: text))
    }

    private func codes(_ text: String) -> [DiagnosticCode] {
        read(text).diagnostics.map(\.code)
    }

    @Test func aliasesHaveTheValueOfTheirAnchor() throws {
        let root = try #require(read("a: &x [1, 2]\nb: *x\n").root?.entries)
        #expect(root[1].value.items?.count == 2)
        #expect(root[1].value.range == root[0].value.range)
    }

    @Test func ownAndEarlierKeysWinOverMergedOnes() throws {
        let text = """
            one: &one {a: 1, b: 1}
            two: &two {a: 2, c: 2}
            all:
              a: own
              <<: [*one, *two]
            """
        let all = try #require(read(text).root?.entries?.last?.value.entries)
        let pairs = all.map { "\($0.key)=\($0.value.scalar?.text ?? "")" }
        #expect(pairs == ["a=own", "b=1", "c=2"])
    }

    @Test func aQuotedMergeKeyIsAnOrdinaryKey() throws {
        #expect(read("'<<': 1").root?.entries?.first?.key == "<<")
    }

    @Test func anchorsMayBeRedefined() throws {
        let root = try #require(read("[&x 1, *x, &x 2, *x]").root?.items)
        #expect(root.map { $0.scalar?.text } == ["1", "1", "2", "2"])
    }

    @Test func duplicateKeysNameTheFirst() throws {
        let document = read("a: 1\nb: 2\na: 3\n")
        let fault = try #require(document.diagnostics.first)
        #expect(fault.code == .duplicateKey)
        #expect(fault.range.start.line == 3)
        #expect(fault.related.first?.range.start.line == 1)
        #expect(document.root?.entries?.map(\.key) == ["a", "b"])
    }

    @Test func theCheckContinuesAfterMostFaults() {
        let text = "1: a\n? [x]\n: b\nc: *nowhere\nd: !!weird e\nf: 1\nf: 2\n<<: 5\n"
        #expect(
            codes(text) == [
                .keyIsNotText, .keyIsNotText, .unknownAlias, .tag, .duplicateKey,
                .mergeIsNotMapping,
            ])
    }

    @Test func selfContainingAnchorsAreRefused() {
        #expect(codes("&a [1, *a]") == [.aliasInsideItself])
        #expect(codes("a: &a\n  b: *a\n") == [.aliasInsideItself])
    }

    @Test func aliasBombsAreRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(codes(text) == [.aliasBomb])
    }

    @Test func nestingThroughAliasesCounts() {
        var text = "a0: &a0 [x]\n"
        for level in 1...120 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(codes(text) == [.tooDeep])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
    func endlessNestingIsRefused(piece: String) {
        let text = String(repeating: piece, count: 100_000)
        #expect(codes(text).count == 1)
    }

    @Test func aHundredLevelsAreAllowed() {
        let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(codes(text) == [])
        #expect(codes("[" + text + "]") == [.tooDeep])
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}", "   "])
    func emptyFilesAreReported(text: String) {
        #expect(codes(text) == [.emptyFile])
    }

    @Test func otherEncodingsAreReported() {
        let text = "galley: 1"
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [wide, [0xFF, 0xFE] + wide, Array(wide.reversed())] {
            let source = PipelineSource(name: "p", bytes: bytes)
            #expect(YAMLDocument(reading: source).diagnostics.map(\.code) == [.wideEncoding])
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xC3], DiagnosticCode.invalidUTF8, 3),
            ([0xC3, 0xA9, 0x3A, 0x20, 0xED, 0xA0, 0x80], .invalidUTF8, 4),
            ([0x61, 0x3A, 0x20, 0x00, 0x62], .forbiddenCharacter, 3),
            ([0x61, 0x3A, 0x20, 0x7F], .forbiddenCharacter, 3),
            ([0x61, 0x3A, 0x20, 0xEF, 0xBB, 0xBF], .forbiddenCharacter, 3),
        ] as [([UInt8], DiagnosticCode, Int)])
    func invalidBytesAreReportedWithTheirPlace(
        bytes: [UInt8], code: DiagnosticCode, offset: Int
    ) throws {
        let document = YAMLDocument(reading: PipelineSource(name: "p", bytes: bytes))
        let fault = try #require(document.diagnostics.first)
        #expect(document.diagnostics.count == 1)
        #expect(fault.code == code)
        #expect(fault.range.start.offset == offset)
    }

    @Test func largeFilesAreRefused() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: PipelineSource.maximumSize + 1)
        let document = YAMLDocument(reading: PipelineSource(name: "p", bytes: bytes))
        #expect(document.diagnostics.map(\.code) == [.fileTooLarge])
    }

    @Test func aSecondDocumentIsRefusedAndTheFirstKept() {
        let document = read("a: 1\n---\nb: 2\n")
        #expect(document.diagnostics.map(\.code) == [.severalDocuments])
        #expect(document.diagnostics.first?.range.start.line == 2)
        #expect(document.root?.entries?.map(\.key) == ["a"])
    }
}
