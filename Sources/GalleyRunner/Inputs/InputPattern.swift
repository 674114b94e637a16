// SPDX-License-Identifier: Apache-2.0

/// A path or glob that names inputs, with the folder to which it is relative.
package struct InputPattern: Sendable, Hashable {
    /// The path or glob as the user wrote it; `-` means standard input.
    package let text: String
    /// The absolute folder from which a relative `text` is resolved.
    package let folder: String

    /// Makes a pattern.
    package init(_ text: String, from folder: String) {
        self.text = text
        self.folder = folder
    }

    var isStandardInput: Bool { text.utf8.elementsEqual(InputItem.standardInput.utf8) }

    /// The pattern as an absolute path, with `.`, `..` and doubled slashes resolved.
    var absolute: String { FilePath.absolute(text, from: folder) }

    /// The reason why the pattern matches no file, worded so that a message can show the pattern
    /// after it.
    package var complaint: String {
        if text.isEmpty { return "the path is empty" }
        if FileStatus(path: absolute)?.isFolder == true {
            return "no file of a known format in the folder"
        }
        if WholeFile.exists(absolute) { return "the run itself overwrites this file" }
        return Glob.isPattern(text) ? "no file matches" : "no such file or folder"
    }

    /// Whether the pattern can match files in an absolute folder.
    package func reaches(_ path: String) -> Bool {
        if FileStatus(path: absolute)?.isFolder == true { return FilePath.isInside(path, absolute) }
        return Glob.isPattern(text) && glob.mayMatch(below: SystemPath(path))
    }

    /// The text as a glob; the path of `folder` is matched literally.
    var glob: Glob { Glob(text, from: folder) }
}
