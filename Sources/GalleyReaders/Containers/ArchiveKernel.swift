// SPDX-License-Identifier: Apache-2.0

import CArchive

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An archive that libarchive reads; the library is loaded when the first archive is opened.
@safe final class ArchiveKernel {
    private let input: Input
    private let archive: OpaquePointer

    /// Opens an archive; nil if libarchive is not installed.
    ///
    /// - Parameter stream: the bytes; a ZIP archive in a stream that can seek is read by its list of
    ///   entries.
    init?(_ container: Container, _ stream: any ByteStream) {
        let input = Input(stream)
        let context = unsafe Unmanaged.passUnretained(input).toOpaque()
        guard
            let opened = unsafe ga_open(
                Int32(container == .zip ? ga_zip : ga_tar), context, readInput,
                stream.canSeek ? seekInput : nil)
        else { return nil }
        self.input = input
        unsafe archive = unsafe opened
    }

    deinit { unsafe ga_close(archive) }

    /// What an attempt to move on or to read gave.
    enum Outcome<Value> {
        /// A value.
        case value(Value)
        /// There is nothing more.
        case end
        /// The archive is damaged, with the library's message.
        case fault(String)
    }

    /// Whether a kind of entry is that of a file with content.
    static func isFile(_ kind: Int32) -> Bool { kind == Int32(ga_is_file) }

    /// Moves to the next entry; the value is its kind.
    ///
    /// - Throws: an error of the stream.
    func next() throws -> Outcome<Int32> {
        let found = unsafe ga_next(archive)
        if found == 0 { return .end }
        return found < 0 ? try fault() : .value(unsafe ga_kind(archive))
    }

    /// The path of the current entry as bytes of any encoding.
    var path: [UInt8] {
        guard let path = unsafe ga_path(archive) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: path, count: strlen(path)))
            .map { UInt8(bitPattern: $0) }
    }

    /// Whether the content of the current entry is encrypted.
    var isEncrypted: Bool { unsafe ga_is_encrypted(archive) == 1 }

    /// The number of bytes of the stream that have been used.
    var consumed: Int { Int(unsafe ga_consumed(archive)) }

    /// Reads bytes of the current entry, and appends them to a buffer; the value is their number.
    ///
    /// - Throws: an error of the stream.
    func read(_ count: Int, into buffer: inout [UInt8]) throws -> Outcome<Int> {
        var got: Int64 = 0
        buffer.append(addingCapacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { bytes, initialized in
                guard let start = bytes.baseAddress else { return }
                got = unsafe ga_read(archive, start, Int64(count))
                initialized = max(Int(got), 0)
            }
        }
        if got == 0 { return .end }
        return got < 0 ? try fault() : .value(Int(got))
    }

    private func fault<Value>() throws -> Outcome<Value> {
        if let error = input.error { throw error }
        guard let message = unsafe ga_message(archive) else { return .fault("it is damaged") }
        return .fault(unsafe String(cString: message))
    }
}

/// The bytes that the library asks for.
@safe private final class Input {
    private let stream: any ByteStream
    private let block: UnsafeMutableBufferPointer<UInt8>
    private var bytes: [UInt8] = []
    private var position = 0
    /// The error of the stream.
    private(set) var error: (any Error)?

    private static let chunk = 1 << 16

    init(_ stream: any ByteStream) {
        self.stream = stream
        unsafe block = .allocate(capacity: Self.chunk)
        bytes.reserveCapacity(Self.chunk)
    }

    deinit { unsafe block.deallocate() }

    /// Reads the next bytes to `block`; returns their number, or -1 for an error.
    func read() -> Int {
        bytes.removeAll(keepingCapacity: true)
        do {
            let count = try stream.read(Self.chunk, into: &bytes)
            position += count
            return unsafe block.update(fromContentsOf: bytes)
        } catch {
            self.error = error
            return -1
        }
    }

    var start: UnsafeRawPointer? { unsafe UnsafeRawPointer(block.baseAddress) }

    /// Moves as `lseek` does; returns the new offset, or -1 for an error.
    func seek(_ offset: Int, _ whence: Int32) -> Int {
        let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : stream.size
        let (target, overflows) = base.addingReportingOverflow(offset)
        guard !overflows, target >= 0 else { return -1 }
        do {
            try stream.seek(to: target)
            position = target
            return target
        } catch {
            self.error = error
            return -1
        }
    }
}

private func input(_ context: UnsafeMutableRawPointer) -> Input {
    unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
}

private func readInput(
    _ context: UnsafeMutableRawPointer, _ bytes: UnsafeMutablePointer<UnsafeRawPointer?>
) -> Int64 {
    let input = unsafe input(context)
    let count = input.read()
    unsafe bytes.pointee = unsafe input.start
    return Int64(count)
}

private func seekInput(
    _ context: UnsafeMutableRawPointer, _ offset: Int64, _ whence: Int32
) -> Int64 {
    Int64(unsafe input(context).seek(Int(offset), whence))
}
