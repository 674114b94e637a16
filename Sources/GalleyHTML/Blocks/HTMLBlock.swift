// SPDX-License-Identifier: Apache-2.0

/// A block of the visible text of a page, such as a paragraph or a heading.
package struct HTMLBlock: Equatable, Sendable {
    /// The range of the block in `HTMLPage.text`, in bytes, without the line ends around it.
    package internal(set) var range: Range<Int>
    /// What the block is.
    package internal(set) var role: BlockRole
    /// The level of a headline, from 1 to 6; 0 for other blocks.
    package internal(set) var level = 0
    /// How likely the block belongs to the main content of the page, such as the text of an
    /// article: the logarithm of the odds, in hundredths; 0 if only its place says that it does.
    package internal(set) var contentScore = 0

    /// Whether the block rather belongs to the main content than not.
    package var isMainContent: Bool { contentScore >= 0 }
}
