// SPDX-License-Identifier: Apache-2.0

/// A copy of a parser event, which does not depend on the library's memory.
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
    /// The index of the event's first character, counted from 0.
    let start: Int
    /// The index of the character after the event's last character.
    let end: Int
}

/// The parser's error for a file that is not valid YAML; positions are character indices.
struct YAMLSyntaxError: Error {
    /// The fault in the library's words.
    let problem: String
    /// The position of the fault.
    let place: Int
    /// What the parser was doing, in the library's words.
    let context: String?
    /// The position where `context` began.
    let contextPlace: Int
}
