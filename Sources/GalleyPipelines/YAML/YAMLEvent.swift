// SPDX-License-Identifier: Apache-2.0

/// One step of the parser, free of the library's memory.
struct YAMLEvent {
    /// What the parser met.
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias(name: String)
        case scalar(text: String, style: YAMLScalar.Style)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
    }

    /// What the parser met.
    let kind: Kind
    /// The name after `&`, if the node bears one.
    var anchor: String?
    /// The full tag, if the node bears one.
    var tag: String?
    /// The number of the event's first character.
    let start: Int
    /// The number of the character after its last.
    let end: Int
}
