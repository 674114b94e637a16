// SPDX-License-Identifier: Apache-2.0

/// What a document's doctype states.
package struct HTMLDoctype: Equatable {
    /// The name in lower case, usually `html`; nil if there is none.
    package internal(set) var name: [UInt8]?
    /// The public identifier; nil if there is none.
    package internal(set) var publicID: [UInt8]?
    /// The system identifier; nil if there is none.
    package internal(set) var systemID: [UInt8]?
    /// Whether the doctype is so malformed that browsers use the quirks mode.
    package internal(set) var forcesQuirks = false
}
