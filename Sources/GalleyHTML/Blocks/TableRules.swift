// SPDX-License-Identifier: Apache-2.0

/// Decides whether a table holds data, or arranges a page as old pages do.
enum TableRules {
    /// The bytes of text that a cell of data has at most.
    private static let cellLimit: Int32 = 400

    /// Whether the rows of a table are data: it contains no table, its cells are short, and it has
    /// header cells, a caption, or at least two rows of at least two cells.
    static func isData(_ table: Int32, _ tree: HTMLTree, _ lengths: TextLengths) -> Bool {
        var rows = 0
        var cells = 0
        var hasHeader = false
        var node = tree.next(after: table, in: table)
        while let number = node {
            let here = tree.nodes[Int(number)]
            switch here.name {
            case .table where here.namespace == .html: return false
            case .tr: rows += 1
            case .th, .caption: hasHeader = true
            case .h1, .h2, .h3: return false
            default: break
            }
            if here.isHTML(.td) || here.isHTML(.th) {
                cells += 1
                if lengths.text[Int(number)] > cellLimit { return false }
            }
            node = tree.next(after: number, in: table)
        }
        guard cells > rows else { return hasHeader && cells > 0 }
        return hasHeader || (rows > 1 && cells >= 2 * rows)
    }
}
