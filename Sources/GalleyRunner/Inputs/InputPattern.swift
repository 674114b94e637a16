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

    var isStandardInput: Bool { text.utf8.elementsEqual(InputItem.standardInput.utf8) }

    /// The pattern with its folder; without `.`, `..` and doubled slashes.
    var absolute: String { FilePath.absolute(text, from: folder) }

    /// Why it names nothing, in words that come before it.
    package var complaint: String {
        if text.isEmpty { return "an empty path names nothing" }
        if FileStatus(path: absolute)?.isFolder == true {
            return "no \(InputFormat.endingsInWords) file in the folder"
        }
        if WholeFile.exists(absolute) { return "the run itself writes over this file" }
        return Glob.isPattern(text) ? "no file matches" : "no such file or folder"
    }

    /// Whether it names files in an absolute folder, or would if there were any.
    package func reaches(_ path: String) -> Bool {
        if FileStatus(path: absolute)?.isFolder == true { return FilePath.isInside(path, absolute) }
        return Glob.isPattern(text) && glob.mayMatch(below: SystemPath(path))
    }

    /// The text as a pattern; the folder's name is none.
    var glob: Glob { Glob(text, from: folder) }
}
