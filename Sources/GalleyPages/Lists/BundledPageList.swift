// SPDX-License-Identifier: Apache-2.0

import BundledData

/// A list of `Config/pages` that the program carries inside itself.
///
/// The one place of this module that meets the C target's pointers.
package enum BundledPageList: String, CaseIterable, Sendable {
    case credits, bylines, widgets, roles, kinds, articles

    /// A copy of the list's bytes.
    package var bytes: [UInt8] {
        let embedded = embedded
        return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
    }

    /// The list as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private var embedded: BundledBytes {
        switch self {
        case .credits: bundled_page_credits()
        case .bylines: bundled_page_bylines()
        case .widgets: bundled_page_widgets()
        case .roles: bundled_page_roles()
        case .kinds: bundled_page_kinds()
        case .articles: bundled_page_articles()
        }
    }
}
