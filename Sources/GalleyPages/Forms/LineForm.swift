// SPDX-License-Identifier: Apache-2.0

/// The form of a line: prose, or a text whose equal lines are no fault of a scraper.
package enum LineForm: String, Sendable, Hashable, CaseIterable {
    /// Anything that is not of another form.
    case prose

    /// A line of a program: within a fence of backticks or tildes, or indented in Markdown.
    case code

    /// A line of a poem or a song with a refrain.
    case verse

    /// A line of a list or table whose rows have equal values.
    case table
}
