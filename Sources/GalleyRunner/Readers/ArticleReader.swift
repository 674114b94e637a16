// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPages

/// Reads a text file as the articles of a page: a document each.
///
/// An article's id is `path#n`, counted from 1; a blank page has none. A file that cannot be read
/// as a page is the one event that its reader gives.
struct ArticleReader {
    let item: InputItem
    let options: InputOptions

    /// What the file is.
    func read(_ file: consuming InputFile) -> [ReadEvent] {
        let event = FileReader(item: item, options: options).read(file)
        guard case .document(let page) = event else { return [event] }
        return ArticleTexts(of: page.text).parts.enumerated().map { number, article in
            let origin = Origin(path: item.name, part: number + 1, line: article.line)
            return .document(PartDocument(text: article.text, origin: origin))
        }
    }
}
