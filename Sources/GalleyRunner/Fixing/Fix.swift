// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Writes the inputs of a plan anew, with the edits that its analyzers propose.
///
/// A file appears whole or not at all. What cannot be read or examined stays as it is; a file that
/// cannot be read is not written.
package struct Fix {
    private let request: FixRequest
    private let targets: FixTargets
    private let fixer: TextFixer
    private var result = FixResult()

    /// Looks whether the files can be written.
    ///
    /// - Throws: `RunError` if they cannot.
    package init(_ request: FixRequest) throws(RunError) {
        self.request = request
        targets = try FixTargets(request)
        fixer = TextFixer(request.plan, leftOut: request.leftOut)
    }

    /// Mends everything.
    package mutating func callAsFunction() throws(RunError) -> FixResult {
        for item in request.inputs.items {
            if Interruption.isRequested { throw .interrupted }
            if let error = item.failure {
                fail(DocumentFailure(unreadable: error, name: item.name))
            } else if item.format == .jsonl {
                try fixRecords(item)
            } else {
                try fixText(item)
            }
        }
        return result
    }

    private mutating func fail(_ failure: DocumentFailure) {
        result.documents += 1
        result.failures.append(failure)
    }

    /// A document's new text, or nil; what an analyzer cannot examine counts as failed.
    private mutating func fixed(_ document: any Document) -> String? {
        do throws(DocumentFailure) {
            result.documents += 1
            let outcome = try fixer.fixed(document)
            result.left.merge(outcome.left, uniquingKeysWith: +)
            guard let text = outcome.text else { return nil }
            result.count(document.text, text)
            request.show(document.id, document.text, text)
            return text
        } catch {
            result.failures.append(error)
            return nil
        }
    }

    private mutating func fixText(_ item: InputItem) throws(RunError) {
        let reader = FileReader(item: item, options: request.options)
        let bytes: [UInt8]
        do throws(DocumentFailure) {
            bytes = try reader.contents()
        } catch {
            fail(error)
            return
        }
        switch reader.event(of: bytes) {
        case .skip: result.skippedFiles += 1
        case .failure(let failure): fail(failure)
        case .document(let document):
            let text = fixed(document)
            let mark = bytes.prefix(TextCheck.markLength(bytes))
            try RunError.files { () throws(FileError) in
                if let path = try targets.path(of: item, isChanged: text != nil) {
                    try AtomicFile.write(text.map { mark + Array($0.utf8) } ?? bytes, to: path)
                }
            }
        }
    }

    private mutating func fixRecords(_ item: InputItem) throws(RunError) {
        do throws(FileError) {
            var records = try RecordFixer(item, request.options)
            let path = try targets.path(of: item, isChanged: true)
            try records.fix(to: path) { event in
                switch event {
                case .document(let document): return fixed(document)
                case .failure(let failure): fail(failure)
                case .skip: break
                }
                return nil
            }
        } catch {
            throw .file(error)
        }
    }
}
