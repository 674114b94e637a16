// SPDX-License-Identifier: Apache-2.0

/// The words with which lines begin that name the author.
enum BylineWords {
    /// The beginnings in lower case, with the space or colon that follows; own compilation.
    private static let beginnings = [
        "by ", "by: ", "by\n", "written by", "posted by", "reported by", "story by", "words by",
        "author: ", "authors: ", "von ", "autor: ", "autorin: ", "text: ", "par ", "auteur : ",
        "por ", "por: ", "autor/a: ", "di ", "autore: ", "door ", "auteur: ", "av ", "af ",
        "tekst: ",
        "autorzy: ", "автор: ", "автор ", "текст: ", "yazan: ", "بقلم", "كتب ", "كتبت ", "作者", "文／",
        "文/", "記者", "记者", "撰文", "글 ", "του ", "της ",
    ]

    /// Whether a line begins as bylines do, and does not go on like a sentence.
    static func begin(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, last != UInt8(ascii: ".") else { return false }
        let lowered = String(decoding: line.prefix(24), as: UTF8.self).lowercased().utf8
        return beginnings.contains { lowered.starts(with: $0.utf8) }
    }
}
