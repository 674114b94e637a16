// SPDX-License-Identifier: Apache-2.0

/// Builds the tree of a document from its tokens.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#tree-construction, with three limits of our
/// own, which real pages do not reach: elements are open at most `depthLimit` deep, at most
/// `formattingLimit` formatting elements are active, and repairs of wrongly nested tags stop after a
/// number of steps in proportion to the length of the document.
struct TreeBuilder: ~Copyable {
    /// The insertion modes.
    enum Mode: UInt8 {
        /// The modes of the standard.
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text
        case inTable, inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate
        case afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
    }

    /// The number of elements that can be open at once; the limit of browsers.
    static let depthLimit = 512
    /// The number of formatting elements that can be active at once.
    static let formattingLimit = 256
    /// The number of attributes up to which further `html` and `body` tags add some.
    static let mergeLimit = 256

    var tree: HTMLTree
    var tokenizer: HTMLTokenizer
    let isScripting: Bool
    var mode = Mode.initial
    /// The mode to which the modes `text` and `inTableText` return.
    var originalMode = Mode.initial
    /// The modes of the templates that are open.
    var templateModes: [Mode] = []
    /// The open elements, the innermost last.
    var open: [Int32] = []
    /// The number of open elements with each name, by the number of the name.
    var openCounts = [Int32](repeating: 0, count: 256)
    /// The active formatting elements; `HTMLNode.none` is a marker.
    var formatting: [Int32] = []
    /// The element in which a fragment is parsed.
    var context = HTMLNode.none
    var head = HTMLNode.none
    var form = HTMLNode.none
    var allowsFrameset = true
    var fostersParents = false
    /// Whether a line feed at the beginning of the next text is dropped.
    var skipsLineFeed = false
    /// The text in a table that is not inserted yet, as ranges of bytes.
    var tableText: [(start: Int, end: Int)] = []
    /// The `selectedcontent` elements in a `select`.
    var selectedContents: [Int32] = []
    /// How many more steps of repair are allowed.
    var repairSteps: Int

    /// Creates a builder for a document.
    ///
    /// - Parameters:
    ///   - bytes: the document, UTF-8 without carriage returns and without a byte order mark.
    ///   - isScripting: whether `noscript` is parsed as browsers with scripts do.
    init(_ bytes: consuming [UInt8], isScripting: Bool) {
        repairSteps = 65_536 + bytes.count / 4
        tree = HTMLTree()
        tree.nodes.reserveCapacity(bytes.count / 32 + 16)
        tree.attributes.reserveCapacity(bytes.count / 48 + 16)
        tree.pieces.reserveCapacity(bytes.count / 64 + 16)
        tree.bytes = bytes
        tokenizer = HTMLTokenizer(tree)
        self.isScripting = isScripting
    }

    /// Builds the whole tree.
    mutating func build() {
        repeat {
            tokenizer.allowsCharacterData = isForeign
            tokenizer.next(&tree)
            process()
        } while tokenizer.token.kind != .endOfFile
        fillSelectedContents()
    }

    /// The innermost open element.
    @inline(__always)
    var current: Int32 { open.last ?? 0 }

    /// The element whose namespace decides how tokens are processed.
    @inline(__always)
    var adjustedCurrent: Int32 {
        open.count == 1 && context != HTMLNode.none ? context : current
    }

    @inline(__always)
    var isForeign: Bool { tree.nodes[Int(adjustedCurrent)].namespace != .html }

    /// Processes the tokenizer's token.
    private mutating func process() {
        if skipsLineFeed {
            skipsLineFeed = false
            if tokenizer.token.kind == .text, tree.bytes[tokenizer.token.start] == 0x0A {
                tokenizer.token.start += 1
            }
        }
        if tokenizer.token.kind == .text, tokenizer.token.start == tokenizer.token.end { return }
        if tokenizer.token.kind == .startTag, open.count >= Self.depthLimit,
            !tokenizer.token.name.isLeaf
        {
            insertWithoutOpening()
            return
        }
        var rounds = 0
        while rounds < 2 * Self.depthLimit + 64, processOnce() { rounds += 1 }
    }

    /// Processes the token once; returns whether it has to be processed again in the new mode.
    private mutating func processOnce() -> Bool {
        usesForeignRules ? foreignContent() : processInMode(mode)
    }

    private var usesForeignRules: Bool {
        guard !open.isEmpty, isForeign else { return false }
        let node = tree.nodes[Int(adjustedCurrent)]
        let token = tokenizer.token
        let isText = token.kind == .text || token.kind == .null
        if isMathMLTextPoint(node) {
            if isText { return false }
            if token.kind == .startTag, token.name != .mglyph, token.name != .malignmark {
                return false
            }
        }
        if node.namespace == .mathML, node.name == .annotationXML, token.kind == .startTag,
            token.name == .svg
        {
            return false
        }
        if isHTMLPoint(adjustedCurrent), isText || token.kind == .startTag { return false }
        return token.kind != .endOfFile
    }

    /// Processes the token by the rules of a mode; returns whether it has to be processed again.
    mutating func processInMode(_ mode: Mode) -> Bool {
        switch mode {
        case .inBody: inBody()
        case .text: inText()
        case .inTable: inTable()
        case .inTableText: inTableText()
        case .inCaption: inCaption()
        case .inColumnGroup: inColumnGroup()
        case .inTableBody: inTableBody()
        case .inRow: inRow()
        case .inCell: inCell()
        case .inTemplate: inTemplate()
        case .inHead: inHead()
        case .inHeadNoscript: inHeadNoscript()
        case .afterHead: afterHead()
        case .initial: initial()
        case .beforeHTML: beforeHTML()
        case .beforeHead: beforeHead()
        case .afterBody: afterBody()
        case .inFrameset: inFrameset()
        case .afterFrameset: afterFrameset()
        case .afterAfterBody: afterAfterBody()
        case .afterAfterFrameset: afterAfterFrameset()
        }
    }

    /// Whether a text in an element of MathML is parsed as HTML.
    func isMathMLTextPoint(_ node: HTMLNode) -> Bool {
        node.namespace == .mathML && node.name.isMathMLBound && node.name != .annotationXML
    }

    /// Whether the content of an element of MathML or SVG is parsed as HTML.
    func isHTMLPoint(_ number: Int32) -> Bool {
        let node = tree.nodes[Int(number)]
        if node.namespace == .svg { return node.name.isSVGBound }
        guard node.namespace == .mathML, node.name == .annotationXML,
            let encoding = tree.value(.encoding, of: number)
        else { return false }
        let lowered = encoding.map(\.lowered)
        return lowered.elementsEqual("text/html".utf8)
            || lowered.elementsEqual("application/xhtml+xml".utf8)
    }
}
