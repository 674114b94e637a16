// SPDX-License-Identifier: Apache-2.0

/// A block while the page is read: its text, and what the role and the model are decided by.
struct BlockDraft {
    /// The range of the block in the reader's text.
    var range: Range<Int>
    /// What the elements around the block say.
    var context: BlockContext
    /// The innermost element that is a block.
    var element: Int32
    /// The level of the heading around the block, or 0.
    var level: UInt8
    /// The number of bytes that are not white space, and how many of them are in links, dates,
    /// bylines, bold and large type.
    var length = 0
    var linked = 0
    var dated = 0
    var credited = 0
    var bold = 0
    var large = 0
    /// The number of links that begin in the block.
    var links = 0
    /// The role, once it is decided.
    var role = BlockRole.other
}
