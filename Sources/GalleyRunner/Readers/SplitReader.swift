// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

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
            options.settings.each == .file
            || split.items.contains { $0.reader != InputOptions.fallback }
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
        var goesOn = true
        do {
            let stream = FileStream(try open(item))
            let source = try ByteSource(
                name: item.name, stream, range: split.range, firstLine: split.firstLine)
            try SourceReader(options).read(source, reader: item.reader, isNamed: item.isNamed) {
                event in
                goesOn = body(canRepeatIDs ? checked(event) : event)
                return goesOn
            }
        } catch {
            return body(.failure(failure(error, item)))
        }
        return goesOn
    }

    /// Returns the failure for an error that a reader threw; it counts as one failed document.
    private func failure(_ error: any Error, _ item: InputItem) -> DocumentFailure {
        switch error {
        case let failure as DocumentFailure: failure
        case let error as FileError: item.documentFailure(error)
        default: item.documentFailure(FileError("read", item.path, reason: "\(error)"))
        }
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
