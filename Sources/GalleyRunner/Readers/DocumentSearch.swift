// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON
package import GalleyReaders

/// Finds one document of the input by its id.
package struct DocumentSearch {
    /// The result of a search.
    package enum Finding: Sendable {
        /// The document.
        case document(any Document)
        /// The failure of the document with the id, which cannot be read.
        case failure(DocumentFailure)
        /// The reason why the file whose name is the id is skipped.
        case skip(SkipReason)
    }

    private let inputs: InputList
    private let options: InputOptions

    /// Prepares a search in some inputs.
    package init(inputs: InputList, options: InputOptions) {
        self.inputs = inputs
        self.options = options
    }

    /// Finds the document with an id; nil if no document has the id.
    ///
    /// Files whose names are prefixes of the id are read first.
    package func find(_ id: String) -> Finding? {
        let likely = inputs.items.filter { isLikely($0, id) }
        let others = inputs.items.filter { !isLikely($0, id) && canHoldAnyID($0) }
        for item in likely + others {
            if let found = find(id, in: item) { return found }
        }
        return nil
    }

    private func isLikely(_ item: InputItem, _ id: String) -> Bool {
        let rest = id.utf8.dropFirst(item.name.utf8.count)
        return id.utf8.starts(with: item.name.utf8)
            && [nil, UInt8(ascii: "#"), UInt8(ascii: "!")].contains(rest.first)
    }

    /// Whether the file may contain documents whose ids do not begin with the file's name.
    private func canHoldAnyID(_ item: InputItem) -> Bool {
        item.reader != InputOptions.fallback && !item.isStandardInput
    }

    private func find(_ id: String, in item: InputItem) -> Finding? {
        let wanted = ExactText(id)
        var found: Finding?
        var reader = SplitReader(options)
        _ = reader.read(Split([item])) { event in
            if let finding = Self.finding(event, item), ExactText(finding.id) == wanted {
                found = finding.value
            }
            return found == nil
        }
        return found
    }

    /// Returns the id of an event's document, and the event as a search result; nil for a file that
    /// is ignored.
    private static func finding(
        _ event: ReadEvent, _ item: InputItem
    ) -> (id: String, value: Finding)? {
        switch event {
        case .document(let document): (document.id, .document(document))
        case .failure(let failure): (failure.id, .failure(failure))
        case .skip(let reason): (item.name, .skip(reason))
        case .ignored: nil
        }
    }
}
