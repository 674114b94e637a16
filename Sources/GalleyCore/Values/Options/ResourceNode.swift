// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// A part of a file of structured text, with the place where it stands.
///
/// What reads a pipeline parses such files, so that analyzers need no parser and can still say
/// where something is wrong.
public struct ResourceNode: Sendable, Equatable {
    /// What a part can be.
    public enum Content: Sendable, Equatable {
        /// A single value: a text, a number, a truth value or nothing.
        case scalar(JSONValue)
        /// A list.
        case list([ResourceNode])
        /// Named parts in the order of the file; the names are distinct.
        case mapping([Member])
    }

    /// A name and what it stands for.
    public struct Member: Sendable, Equatable {
        /// The name.
        public let key: String
        /// The line of the name, from 1.
        public let line: Int
        /// The column of the name, from 1, in bytes.
        public let column: Int
        /// What the name stands for.
        public let value: ResourceNode

        /// Makes a member.
        public init(key: String, line: Int, column: Int, value: ResourceNode) {
            self.key = key
            self.line = line
            self.column = column
            self.value = value
        }
    }

    /// What the part is.
    public let content: Content
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in bytes.
    public let column: Int

    /// Makes a part.
    public init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }
}
