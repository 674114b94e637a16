// SPDX-License-Identifier: Apache-2.0

/// A path or glob that names inputs, with the folder from which it is meant.
package struct InputPattern: Sendable, Hashable {
    /// The path or glob as written; `-` is standard input.
    package let text: String
    /// The absolute folder from which it is meant.
    package let folder: String

    /// Makes a pattern.
    package init(_ text: String, from folder: String) {
        self.text = text
        self.folder = folder
    }

    /// The pattern with its folder; without `.`, `..` and doubled slashes.
    var absolute: String { FilePath.absolute(text, from: folder) }
}
