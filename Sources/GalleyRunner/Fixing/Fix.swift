// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders

/// Applies the edits that the analyzers of a plan propose, and writes the fixed inputs.
///
/// An output file appears only when it is complete. A document that cannot be read or examined
/// stays unchanged. If an input file cannot be read, or changes while it is read, its output file
/// is not written.
package struct Fix {
    private let request: FixRequest
    private let targets: FixTargets
    private let fixer: TextFixer
    private var result = FixResult()

    /// Checks that the files can be written.
    ///
    /// - Throws: `RunError` or `FileError` if the files cannot be written.
    package init(_ request: FixRequest) throws {
        self.request = request
        targets = try FixTargets(request)
        fixer = TextFixer(
            request.plan, leftOut: request.leftOut, losesWords: request.losesWords,
            limit: request.options.settings.maxDocument)
    }

    /// Fixes all inputs.
    ///
    /// - Throws: `FileError` if an output cannot be written; `RunError.interrupted` if the user
    ///   stops the run.
    package mutating func run() throws -> FixResult {
        for item in request.inputs.items {
            var file = FixResult()
            do throws(FileFixError) {
                try fix(item, &file)
                result.add(file)
            } catch {
                try handle(error, item, file)
            }
        }
        return result
    }

    private func fix(_ item: InputItem, _ file: inout FixResult) throws(FileFixError) {
        if let error = item.failure { throw .input(error) }
        switch item.reader {
        case PlainTextReader.info.id, MarkdownReader.info.id: try fixText(item, &file)
        case JSONLinesReader.info.id: try fixRecords(item, &file)
        default:
            let kind = item.reader.map { "'\($0)'" } ?? "compressed files and archives"
            let reason = "only text files and JSON Lines can be fixed, not \(kind)"
            throw .input(FileError("fix", item.path, reason: reason))
        }
    }

    /// Counts an input that cannot be fixed as a failure, and throws the error if an output cannot
    /// be written.
    private mutating func handle(
        _ error: FileFixError, _ item: InputItem, _ file: FixResult
    ) throws {
        if Cancellation.isRequested { throw RunError.interrupted }
        switch error {
        case .input(let error):
            result.addFailed(file, item.documentFailure(error))
        case .output(let error): throw error
        }
    }

    /// Returns the new text of a document, or nil if the text stays unchanged; a document that an
    /// analyzer cannot examine counts as failed.
    private func fixed(_ document: any Document, _ file: inout FixResult) -> String? {
        file.documents += 1
        do throws(DocumentFailure) {
            let outcome = try fixer.fixed(document)
            file.add(outcome, of: document)
            return outcome.text
        } catch {
            file.failures.append(error)
            return nil
        }
    }

    private func fixText(_ item: InputItem, _ file: inout FixResult) throws(FileFixError) {
        let stream = try FileFixError.reading { () throws(FileError) in
            FileStream(try targets.open(item))
        }
        let reader = FileReader(
            ByteSource(name: item.name, whole: stream), request.options.settings)
        guard let bytes = try FileFixError.input(of: item, { try reader.contents() }) else {
            file.documents += 1
            file.failures.append(reader.tooLarge)
            return
        }
        switch reader.event(of: bytes) {
        case .skip, .ignored: file.skippedFiles += 1
        case .failure(let failure):
            file.documents += 1
            file.failures.append(failure)
        case .document(let document):
            let text = fixed(document, &file)
            try write(text, document, bytes, item, stream)
        }
    }

    private func write(
        _ text: String?, _ document: any Document, _ bytes: [UInt8], _ item: InputItem,
        _ input: FileStream
    ) throws(FileFixError) {
        var output = try targets.output(of: item, isChanged: text != nil)
        let mark = bytes.prefix(bytes.byteOrderMarkLength)
        try FileFixError.writing { () throws(FileError) in
            try output?.write(text.map { mark + Array($0.utf8) } ?? bytes)
        }
        try check(isUnchanged: input.isUnchanged, item)
        if let text { request.show(document.id, document.text, text) }
        try FileFixError.writing { () throws(FileError) in try output.take()?.commit() }
    }

    private func check(isUnchanged: Bool, _ item: InputItem) throws(FileFixError) {
        if isUnchanged { return }
        throw .input(FileError("fix", item.path, reason: "it changed while it was read"))
    }

    private func fixRecords(_ item: InputItem, _ file: inout FixResult) throws(FileFixError) {
        var records = try JSONLinesFixer(item, request.options, targets)
        var output = try targets.output(of: item, isChanged: true)
        var shown: [(id: String, old: String, new: String)] = []
        while let piece = try records.next({ event in
            switch event {
            case .document(let document):
                guard let text = fixed(document, &file) else { return nil }
                shown.append((document.id, document.text, text))
                return text
            case .failure(let failure):
                file.documents += 1
                file.failures.append(failure)
            case .skip, .ignored: break
            }
            return nil
        }) {
            for change in shown { request.show(change.id, change.old, change.new) }
            shown.removeAll(keepingCapacity: true)
            try FileFixError.writing { () throws(FileError) in try output?.write(piece) }
        }
        try check(isUnchanged: records.isUnchanged, item)
        try FileFixError.writing { () throws(FileError) in try output.take()?.commit() }
    }
}
