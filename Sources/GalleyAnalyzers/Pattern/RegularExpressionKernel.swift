// SPDX-License-Identifier: Apache-2.0

import CPatterns

/// A regular expression, compiled by PCRE2; any number of threads may use it at the same time.
final class RegularExpression: Sendable {
    /// The options with which an expression is compiled.
    struct Options: OptionSet, Sendable {
        let rawValue: UInt32

        static let ignoreCase = Options(rawValue: UInt32(PATTERN_CASELESS))
        static let unicode = Options(rawValue: UInt32(PATTERN_UNICODE))
        static let wholeWords = Options(rawValue: UInt32(PATTERN_WHOLE_WORDS))
    }

    /// The reason why a text is not a valid regular expression.
    struct Fault: Error {
        /// PCRE2's message.
        let message: String
        /// The byte offset at which PCRE2 reports the fault.
        let offset: Int
    }

    /// The number of groups in the expression.
    let groups: Int
    // The address is stored as a number, because a pointer is not Sendable; the memory at the
    // address never changes.
    private let address: UInt

    /// Compiles an expression.
    init(_ text: String, _ options: Options) throws(Fault) {
        let plain = try Self.compile(text, options)
        let quick = Self.quick(text, options)
        if quick != nil { Self.free(plain) }
        address = quick ?? plain
        let handle = unsafe OpaquePointer(bitPattern: address)
        groups = unsafe handle.map { unsafe Int(pattern_groups($0)) } ?? 0
    }

    /// Compiles an equivalent expression whose matches are found more quickly; returns nil if there
    /// is none.
    ///
    /// The caller compiles the original expression first, so that the offsets of faults refer to
    /// the original text.
    private static func quick(_ text: String, _ options: Options) -> UInt? {
        guard options.contains(.unicode) else { return nil }
        return PatternStart.quick(text, ignoresCase: options.contains(.ignoreCase)).flatMap {
            try? compile($0, options)
        }
    }

    /// Returns the address of a compiled expression.
    private static func compile(_ text: String, _ options: Options) throws(Fault) -> UInt {
        var text = text
        var error: Int32 = 0
        var offset = 0
        let made = text.withUTF8 { bytes in
            // The buffer of an empty text may have no address, so the address of this byte is
            // passed instead.
            var nothing: UInt8 = 0
            return unsafe pattern_compile(
                bytes.baseAddress ?? withUnsafePointer(to: &nothing) { unsafe $0 }, bytes.count,
                options.rawValue, &error, &offset)
        }
        guard let made = unsafe made else {
            throw Fault(message: Self.words(for: error), offset: offset)
        }
        return UInt(bitPattern: made)
    }

    deinit { Self.free(address) }

    private static func free(_ address: UInt) {
        if let handle = unsafe OpaquePointer(bitPattern: address) { unsafe pattern_free(handle) }
    }

    /// Returns the number of the group with this name; nil if there is no such group.
    func group(named name: String) -> Int? {
        guard let handle = unsafe OpaquePointer(bitPattern: address) else { return nil }
        let number = unsafe name.withCString { unsafe pattern_group(handle, $0) }
        return number < 0 ? nil : Int(number)
    }

    /// Passes every match to a function, which returns the byte offset from which to search for the
    /// next match.
    ///
    /// - Parameter found: receives the ranges of the match and of every group; it must return the
    ///   offset of a character that begins after the start of the match.
    func search(
        _ text: String, _ found: ([Range<Int>?]) -> Int
    ) throws(RegularExpressionLimit) {
        var text = text
        let result = text.withUTF8 { bytes in
            guard let start = bytes.baseAddress,
                let handle = unsafe OpaquePointer(bitPattern: address)
            else { return Int32(PATTERN_NO_MATCH) }
            return unsafe search(handle, start, bytes.count, found)
        }
        if let limit = RegularExpressionLimit(result) { throw limit }
    }

    private func search(
        _ handle: OpaquePointer, _ text: UnsafePointer<UInt8>, _ length: Int,
        _ found: ([Range<Int>?]) -> Int
    ) -> Int32 {
        guard let search = unsafe pattern_search_begin(handle, text, length) else {
            return Int32(PATTERN_TOO_MUCH_MEMORY)
        }
        defer { unsafe pattern_search_end(search) }
        var ends = [Int](repeating: 0, count: 2 * (groups + 1))
        var place = 0
        while place <= length {
            let result = unsafe ends.withUnsafeMutableBufferPointer { ends in
                unsafe ends.withMemoryRebound(to: UInt.self) { ends in
                    unsafe ends.baseAddress.map { unsafe pattern_search_next(search, place, $0) }
                        ?? Int32(PATTERN_NO_MATCH)
                }
            }
            guard result == Int32(PATTERN_MATCH) else { return result }
            place = max(place + 1, found(Self.spans(ends)))
        }
        return Int32(PATTERN_NO_MATCH)
    }

    /// Returns the ranges of the groups; nil for a group that did not take part in the match.
    private static func spans(_ ends: [Int]) -> [Range<Int>?] {
        stride(from: 0, to: ends.count, by: 2).map { index in
            let (start, end) = (ends[index], ends[index + 1])
            return start >= 0 && start <= end ? start..<end : nil
        }
    }

    private static func words(for error: Int32) -> String {
        var words = [UInt8](repeating: 0, count: 256)
        let length = unsafe words.withUnsafeMutableBufferPointer { words in
            unsafe words.baseAddress.map { unsafe pattern_error(error, $0, words.count) } ?? 0
        }
        return String(decoding: words.prefix(Int(length)), as: UTF8.self)
    }
}

extension RegularExpressionLimit {
    /// The limit that a search exceeded; nil if the search was completed.
    fileprivate init?(_ result: Int32) {
        switch result {
        case Int32(PATTERN_TOO_MANY_STEPS): self = .steps
        case Int32(PATTERN_TOO_MUCH_MEMORY): self = .memory
        case Int32(PATTERN_GAVE_UP): self = .other
        default: return nil
        }
    }
}

/// A limit that a regular expression exceeded on one text.
enum RegularExpressionLimit: Error, Sendable {
    /// The number of steps of work; the limit is higher for longer texts.
    case steps
    /// The memory that a search may use.
    case memory
    /// Another reason for which PCRE2 gave up, such as endless recursion.
    case other

    /// The description of what happened, which follows the name of the check in messages.
    var words: String {
        switch self {
        case .steps:
            "its pattern needs more steps on this text than are allowed; the usual cause is a "
                + "repeat within a repeat, such as (a+)+"
        case .memory: "its pattern needs more than 64 MiB of memory on this text"
        case .other: "its pattern recurses without end on this text"
        }
    }
}
