// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines

/// Reads the documents of a split in canonical order.
struct SplitReader {
    private let options: InputOptions
    private var ids: Set<[UInt8]> = []
    /// Whether two documents of the split can have the same id.
    private var canRepeatIDs = true

    init(_ options: InputOptions) {
        self.options = options
    }

    /// Reads the split until `body` returns false.
    ///
    /// - Parameter opening: whether to open files; if it is false, files are only counted.
    /// - Returns: the number of files that were not opened.
    mutating func read(_ split: Split, opening: Bool = true, _ body: (ReadEvent) -> Bool) -> Int {
        ids.removeAll(keepingCapacity: true)
        // The ids of file parts are unique, because they contain the file's name and the part's
        // number.
        canRepeatIDs =
            options.unit == .file
            || split.items.contains(where: \.format.hasDocumentPerLine)
        var opened = split.range.map { $0.lowerBound > 0 ? 1 : 0 } ?? 0
        var goesOn = opening
        while goesOn, opened < split.items.count || split.range != nil {
            let item = split.items[split.range == nil ? opened : 0]
            opened += 1
            goesOn = read(item, split, body) && split.range == nil
        }
        return max(split.items.count - opened, 0)
    }

    private mutating func read(
        _ item: InputItem, _ split: Split, _ body: (ReadEvent) -> Bool
    ) -> Bool {
        if let error = item.failure {
            return body(.failure(item.documentFailure(error)))
        }
        do throws(FileError) {
            return switch item.format {
            case .text: try readText(item, body)
            case .jsonl: try readRecords(item, split, body)
            }
        } catch {
            return body(.failure(item.documentFailure(error)))
        }
    }

    private mutating func readText(
        _ item: InputItem, _ body: (ReadEvent) -> Bool
    ) throws(FileError) -> Bool {
        switch options.unit {
        case .file: body(checked(FileReader(item: item, options: options).read(try open(item))))
        case .paragraph, .line: try read(try PartReader(item, options, try open(item)), body)
        case .sentence: try read(try SentenceReader(item, options, try open(item)), body)
        case .article: try readArticles(item, body)
        }
    }

    private mutating func readRecords(
        _ item: InputItem, _ split: Split, _ body: (ReadEvent) -> Bool
    ) throws(FileError) -> Bool {
        var reader = try JSONLinesReader(
            item, options, try open(item), range: split.range, firstLine: split.firstLine)
        while let event = try reader.next() {
            guard body(checked(event)) else { return false }
        }
        return true
    }

    private mutating func read<Parts: FileParts & ~Copyable>(
        _ parts: consuming Parts, _ body: (ReadEvent) -> Bool
    ) throws(FileError) -> Bool {
        if parts.isBinary { return body(.skip(.binary)) }
        while let event = try parts.next() {
            guard body(canRepeatIDs ? checked(event) : event) else { return false }
        }
        return true
    }

    private mutating func readArticles(
        _ item: InputItem, _ body: (ReadEvent) -> Bool
    ) throws(FileError) -> Bool {
        for event in ArticleReader(item: item, options: options).read(try open(item)) {
            guard body(checked(event)) else { return false }
        }
        return true
    }

    private func open(_ item: InputItem) throws(FileError) -> InputFile {
        try item.isStandardInput ? .standardInput() : InputFile(path: item.path)
    }

    /// Returns the event, or a failure if an earlier document of the split has the same id.
    private mutating func checked(_ event: ReadEvent) -> ReadEvent {
        guard canRepeatIDs, case .document(let document) = event,
            !ids.insert(Array(document.id.utf8)).inserted
        else { return event }
        return .failure(.duplicateID(of: document))
    }
}

extension DocumentFailure {
    /// The failure of a document whose id an earlier document has, too.
    static func duplicateID(of document: any Document) -> DocumentFailure {
        DocumentFailure(
            id: document.id, origin: document.origin, reason: .duplicateID,
            message: "an earlier document has the id '\(document.id)'",
            position: Position(line: document.origin.line, column: 1))
    }
}
