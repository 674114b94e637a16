// SPDX-License-Identifier: Apache-2.0

import CYAML

/// Owns a libyaml parser and its input; no other code handles the library's memory.
struct YAMLParserHandle: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// Opens a parser for a copy of the bytes, which must be UTF-8 without a byte order mark.
    init(_ bytes: ArraySlice<UInt8>) throws(YAMLSyntaxError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw YAMLSyntaxError(problem: "out of memory", place: 0, context: nil, contextPlace: 0)
        }
        self.parser = parser
        input = .allocate(capacity: max(bytes.count, 1))
        _ = input.initialize(from: bytes)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; must not be called after an error or the end of the stream.
    mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        return Self.copy(event)
    }

    private func failure() -> YAMLSyntaxError {
        let state = parser.pointee
        return YAMLSyntaxError(
            problem: state.problem.map { String(cString: $0) } ?? "out of memory",
            place: Int(state.problem_mark.index),
            context: state.context.map { String(cString: $0) },
            contextPlace: Int(state.context_mark.index))
    }

    private static func copy(_ event: yaml_event_t) -> YAMLEvent {
        let data = event.data
        var copy = YAMLEvent(
            kind: kind(of: event), start: Int(event.start_mark.index),
            end: Int(event.end_mark.index))
        switch event.type {
        case YAML_SCALAR_EVENT:
            copy.anchor = text(data.scalar.anchor)
            copy.tag = text(data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            copy.anchor = text(data.sequence_start.anchor)
            copy.tag = text(data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            copy.anchor = text(data.mapping_start.anchor)
            copy.tag = text(data.mapping_start.tag)
        default: break
        }
        return copy
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias(name: text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: scalar(event)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private static func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: YAMLScalar.Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        return .scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(decodingCString: $0, as: UTF8.self) }
    }
}
