// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Finds one document of the input by its id.
package struct DocumentSearch {
    /// What was found under an id.
    package enum Finding: Sendable {
        /// The document.
        case document(TextDocument)
        /// The document that bears the id cannot be read.
        case failure(DocumentFailure)
        /// The file of that name holds no documents.
        case skip(SkipReason)
    }

    private let inputs: InputList
    private let options: InputOptions

    /// Prepares a search.
    package init(inputs: InputList, options: InputOptions) {
        self.inputs = inputs
        self.options = options
    }

    /// The document of an id; files whose name begins the id are read first.
    package func find(_ id: String) -> Finding? {
        let likely = inputs.items.filter { isLikely($0, id) }
        let others = inputs.items.filter { !isLikely($0, id) && canHoldAnyID($0) }
        for item in likely + others {
            if let found = find(id, in: item) { return found }
        }
        return nil
    }

    private func isLikely(_ item: InputItem, _ id: String) -> Bool {
        id == item.name || id.hasPrefix(item.name + "#")
    }

    /// Only records have ids of their own.
    private func canHoldAnyID(_ item: InputItem) -> Bool {
        item.format == .jsonl && !item.isStandardInput
    }

    private func find(_ id: String, in item: InputItem) -> Finding? {
        var found: Finding?
        var reader = SplitReader(options)
        _ = reader.read(Split([item])) { event in
            switch event {
            case .document(let document) where document.id == id: found = .document(document)
            case .failure(let failure) where failure.id == id: found = .failure(failure)
            case .skip(let reason) where item.name == id: found = .skip(reason)
            default: break
            }
            return found == nil
        }
        return found
    }
}
