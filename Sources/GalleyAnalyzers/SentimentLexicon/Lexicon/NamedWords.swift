// SPDX-License-Identifier: Apache-2.0

/// The numbers of the words that the standard rules name.
struct NamedWords: Sendable {
    var at: Int32 = -1
    var but: Int32 = -1
    var kind: Int32 = -1
    var least: Int32 = -1
    var like: Int32 = -1
    var much: Int32 = -1
    var never: Int32 = -1
    var no: Int32 = -1
    var nor: Int32 = -1
    var of: Int32 = -1
    var or: Int32 = -1
    var so: Int32 = -1
    var this: Int32 = -1
    var very: Int32 = -1
    var well: Int32 = -1

    /// Those that change a rated word after them; the others say something of these only.
    var acting: [Int32] { [least, never, no, so, this] }

    /// No words.
    init() {}

    /// Numbers the words.
    init(_ number: (String) -> Int32) {
        (at, but, kind) = (number("at"), number("but"), number("kind"))
        (least, like, much) = (number("least"), number("like"), number("much"))
        (never, no, nor) = (number("never"), number("no"), number("nor"))
        (of, or, so) = (number("of"), number("or"), number("so"))
        (this, very, well) = (number("this"), number("very"), number("well"))
    }
}
