// SPDX-License-Identifier: Apache-2.0

/// A token of an HTML document; the tokenizer writes one after another into the same value.
struct HTMLToken {
    /// The kinds of tokens.
    enum Kind: UInt8 {
        /// A text without U+0000; a single U+0000; tags, comments and doctypes; the end.
        case text, null, startTag, endTag, comment, doctype, endOfFile
    }

    /// The kind.
    var kind = Kind.endOfFile
    /// The name of a tag, `other` if it is none of these.
    var name = HTMLName.other
    /// Whether a tag ends with `/>`.
    var isSelfClosing = false
    /// The number of a tag's name.
    var nameNumber: UInt32 = 0
    /// The offset of a text or comment in the tree's bytes.
    var start = 0
    /// The offset after a text or comment.
    var end = 0
    /// The number of a tag's first attribute.
    var firstAttribute = 0
    /// The number of attributes of a tag.
    var attributeCount = 0
}
