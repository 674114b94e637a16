// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A node of a structured text file, with its line and column.
///
/// The pipeline's reader parses such files, so that analyzers need no parser and can still report
/// the line and column of a fault.
package struct ResourceNode: Sendable, Equatable {
    /// The content of a node.
    package enum Content: Sendable, Equatable {
        /// A single value: a text, a number, true or false, or nothing.
        case scalar(JSONValue)
        /// A list.
        case list([ResourceNode])
        /// Named nodes in the order of the file; the names are distinct.
        case mapping([Member])
    }

    /// A name and its value.
    package struct Member: Sendable, Equatable {
        /// The name.
        package let key: String
        /// The line of the name, from 1.
        package let line: Int
        /// The column of the name, from 1, in bytes.
        package let column: Int
        /// The value.
        package let value: ResourceNode

        /// Makes a member.
        package init(key: String, line: Int, column: Int, value: ResourceNode) {
            self.key = key
            self.line = line
            self.column = column
            self.value = value
        }
    }

    /// The content.
    package let content: Content
    /// The line on which the node begins, from 1.
    package let line: Int
    /// The column at which the node begins, from 1, in bytes.
    package let column: Int

    /// Makes a node.
    package init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }
}
