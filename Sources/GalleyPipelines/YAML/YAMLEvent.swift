// SPDX-License-Identifier: Apache-2.0

/// An event of the parser, independent of the library's memory.
struct YAMLEvent {
    /// The kind of an event.
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias(name: String)
        case scalar(text: String, style: YAMLScalar.Style)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
    }

    /// The kind.
    let kind: Kind
    /// The name after `&`, if the node has one.
    var anchor: String?
    /// The full tag, if the node has one.
    var tag: String?
    /// The number of the event's first character, counted from 0.
    let start: Int
    /// The number of the character after the event's last.
    let end: Int
}

/// The parser's error for a file that is not valid YAML; places are character numbers.
struct YAMLSyntaxError: Error {
    /// The fault in the library's words.
    let problem: String
    /// The place of the fault.
    let place: Int
    /// The activity of the parser, in the library's words.
    let context: String?
    /// The place where the activity began.
    let contextPlace: Int
}
