// SPDX-License-Identifier: Apache-2.0

/// Where a document was read: a file and, if the file holds many, the place in it.
public struct Origin: Sendable, Hashable {
    /// The file's path as the report names it, with `/`; `stdin` for standard input.
    public let path: String
    /// The document's number within the file, from 1; 0 if the file is one document.
    public let part: Int
    /// The line of the file on which the document begins, from 1.
    public let line: Int

    /// Makes an origin; a file that is one document has part 0 and line 1.
    public init(path: String, part: Int = 0, line: Int = 1) {
        self.path = path
        self.part = part
        self.line = line
    }
}
