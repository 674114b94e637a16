// SPDX-License-Identifier: Apache-2.0

extension CollectionDifference.Change {
    /// The offset of the element that is removed or inserted.
    package var offset: Int {
        switch self {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }

    /// The element that is removed or inserted.
    package var element: ChangeElement {
        switch self {
        case .remove(_, let element, _), .insert(_, let element, _): element
        }
    }
}
