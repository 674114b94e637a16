// SPDX-License-Identifier: Apache-2.0

import CYAML

/// Owns a libyaml parser and its input; no other code handles the library's memory.
@safe struct YAMLParserHandle: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// Opens a parser for a copy of the bytes, which must be UTF-8 without a byte order mark.
    init(_ bytes: ArraySlice<UInt8>) throws(YAMLSyntaxError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw YAMLSyntaxError(problem: "out of memory", place: 0, context: nil, contextPlace: 0)
        }
        unsafe self.parser = unsafe parser
        unsafe input = .allocate(capacity: max(bytes.count, 1))
        _ = unsafe input.initialize(from: bytes)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// Returns the next event; must not be called after an error or the end of the stream.
    mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe Self.copy(event)
    }

    private func failure() -> YAMLSyntaxError {
        let state = unsafe parser.pointee
        return unsafe YAMLSyntaxError(
            problem: state.problem.map { unsafe String(cString: $0) } ?? "out of memory",
            place: unsafe Int(state.problem_mark.index),
            context: unsafe state.context.map { unsafe String(cString: $0) },
            contextPlace: unsafe Int(state.context_mark.index))
    }

    private static func copy(_ event: yaml_event_t) -> YAMLEvent {
        let data = unsafe event.data
        var copy = unsafe YAMLEvent(
            kind: kind(of: event), start: Int(event.start_mark.index),
            end: Int(event.end_mark.index))
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            copy.anchor = unsafe text(data.scalar.anchor)
            copy.tag = unsafe text(data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            copy.anchor = unsafe text(data.sequence_start.anchor)
            copy.tag = unsafe text(data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            copy.anchor = unsafe text(data.mapping_start.anchor)
            copy.tag = unsafe text(data.mapping_start.tag)
        default: break
        }
        return copy
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: unsafe .alias(name: text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: unsafe scalar(event)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private static func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
        let scalar = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLScalar.Style =
            switch unsafe scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return unsafe .scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(decodingCString: $0, as: UTF8.self) }
    }
}
