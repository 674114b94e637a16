// SPDX-License-Identifier: Apache-2.0

/// What a line is to its page.
public enum LineRole: String, Sendable, Hashable, CaseIterable {
    /// Nothing but white space.
    case blank

    /// The title of an article.
    case headline

    /// The text of a picture.
    case caption

    /// Running text.
    case paragraph

    /// A button, a counter or the like.
    case widget

    /// Anything else: menus, bylines, teasers, tables.
    case other
}
