// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The structure of a page: the roles of its lines, its repeated lines, its widgets, its articles.
///
/// Everything is decided from the text alone. Line indices begin at 0, but messages number lines
/// from 1.
package struct PageStructure: Sendable {
    /// The lines, in order.
    package let lines: [PageLine]

    /// The form of each line: prose, code, verse or a row of a table.
    package let forms: [LineForm]

    /// The role of each line.
    package let roles: [LineRole]

    /// The groups of repeated lines, in the order of their first lines.
    package let groups: [RepeatedGroup]

    /// The lines that are buttons, counters and the like, grouped by their words.
    package let widgets: [WidgetGroup]

    /// The articles, in order.
    package let articles: [Article]

    /// The words of the lines, folded and hashed.
    let words: PageWords

    /// Finds the structure of a page.
    ///
    /// - Parameters:
    ///   - text: the text of the page.
    ///   - lists: the words by which credits, bylines, pictures and widgets are recognized.
    ///   - settings: the settings by which repeated lines are found.
    package init(
        _ text: String, lists: PageLists = .standard, settings: PageSettings = PageSettings()
    ) {
        var text = text
        text.makeContiguousUTF8()
        self = PageReading(text, lists: lists, settings: settings).structure()
    }

    init(
        lines: [PageLine], forms: [LineForm], roles: [LineRole], groups: [RepeatedGroup],
        widgets: [WidgetGroup],
        articles: [Article], words: PageWords
    ) {
        self.lines = lines
        self.forms = forms
        self.roles = roles
        self.groups = groups
        self.widgets = widgets
        self.articles = articles
        self.words = words
    }
}

extension PageStructure {
    /// The key that identifies the words of a line on any page; nil if the line has neither letters
    /// nor digits.
    package func key(of line: Int) -> LineKey? {
        let range = words.range(of: line)
        return range.isEmpty ? nil : LineKey(words.hashes[range])
    }

    /// The number of words of a line, as a reader would count them.
    package func wordCount(of line: Int) -> Int { words.counts[line] }
}

extension PageStructure: DocumentLayer {
    /// The name of the layer: `page_structure`.
    package static let name = "page_structure"

    /// Finds the structure of a document with the standard lists and settings.
    package init(of document: AnnotatedDocument) {
        var settings = PageSettings()
        settings.isMarkdown = document.isMarkdown
        self.init(document.text, settings: settings)
    }
}

extension AnnotatedDocument {
    /// Whether the document was read from a Markdown file.
    package var isMarkdown: Bool {
        let path = ExactText(document.origin.path)
        return [".md", ".markdown"].contains(where: path.hasSuffix)
    }
}
