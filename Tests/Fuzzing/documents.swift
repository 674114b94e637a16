// SPDX-License-Identifier: Apache-2.0
// Reads any bytes as XML or as the content of a Word document, an OpenDocument text, a slide, a book or
// a page of a wiki. Every input gives a document, a failure or a skip, and marks lie in the text.

import GalleyCore

/// Called by libFuzzer with every input; the first byte chooses the format.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    guard let first = input.first else { return 0 }
    let content = Array(input.dropFirst())
    switch first % 6 {
    case 0: read(XMLTextReader(), content)
    case 1: read(WordReader(), word(content))
    case 2: read(OpenTextReader(), ExampleArchive.zip([(name: "content.xml", bytes: content)]))
    case 3: read(SlidesReader(), slides(content))
    case 4: read(BookReader(), book(content))
    default: checkWiki(content)
    }
    return 0
}

private func read(_ reader: some DocumentReader, _ bytes: [UInt8]) {
    var events = 0
    do {
        try reader.read(ByteSource(name: "input", bytes: bytes), ReadSettings()) { event in
            events += 1
            guard case .document(let document) = event else { return true }
            let text = Array(document.text.utf8)
            for mark in document.marks { check(mark, in: text) }
            return true
        }
    } catch is DocumentFailure {
        events += 1
    } catch {
        fatalError("\(error)")
    }
    precondition(events > 0, "the input is lost silently")
}

private func check(_ mark: Mark, in text: [UInt8]) {
    precondition(mark.range.lowerBound >= 0 && mark.range.upperBound <= text.count)
    for place in [mark.range.lowerBound, mark.range.upperBound] where place < text.count {
        precondition(text[place] & 0xC0 != 0x80, "a mark divides a character")
    }
}

private func word(_ content: [UInt8]) -> [UInt8] {
    let references =
        "<r><r Id='1' Type='/styles' Target='s'/><r Id='2' Type='/footnotes' Target='f'/></r>"
    return ExampleArchive.zip([
        (name: "word/document.xml", bytes: content),
        (name: "word/_rels/document.xml.rels", bytes: Array(references.utf8)),
        (name: "word/s", bytes: content), (name: "word/f", bytes: content),
    ])
}

private func slides(_ content: [UInt8]) -> [UInt8] {
    let names =
        "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    let list = "<p:p \(names)><p:sldIdLst><p:sldId r:id='1'/></p:sldIdLst></p:p>"
    let references = "<r><r Id='1' Type='/slide' Target='1.xml'/></r>"
    return ExampleArchive.zip([
        (name: "ppt/presentation.xml", bytes: Array(list.utf8)),
        (name: "ppt/_rels/presentation.xml.rels", bytes: Array(references.utf8)),
        (name: "ppt/1.xml", bytes: content),
    ])
}

private func book(_ content: [UInt8]) -> [UInt8] {
    let container = "<c><rootfiles><rootfile full-path='p'/></rootfiles></c>"
    return ExampleArchive.zip([
        (name: "META-INF/container.xml", bytes: Array(container.utf8)), (name: "p", bytes: content),
        (name: "1.html", bytes: content),
    ])
}

private func checkWiki(_ content: [UInt8]) {
    let bytes = Array(String(decoding: content, as: UTF8.self).utf8)
    var text = WikiText(bytes, WikiNames())
    let converted = Array(text.converted().utf8)
    for mark in text.marks { check(mark, in: converted) }
}
