// SPDX-License-Identifier: Apache-2.0

import CCompression

/// A decoder of compressed data from the library of its format, which is loaded when the first such
/// data is read.
@safe final class DecoderKernel {
    /// What a step gave.
    enum Step {
        /// The decoder needs more input or more space.
        case goesOn
        /// A member of the data has ended; another one may follow.
        case hasEnded
        /// The data is damaged.
        case isDamaged
    }

    private let decoder: OpaquePointer

    /// Makes a decoder; nil if the library of the format is not installed.
    init?(_ container: Container) {
        guard let format = Self.format(of: container), let opened = unsafe gd_open(format) else {
            return nil
        }
        unsafe decoder = unsafe opened
    }

    deinit { unsafe gd_close(decoder) }

    /// Prepares for another member; returns whether that is possible.
    func restart() -> Bool { unsafe gd_restart(decoder) == 0 }

    /// Decodes bytes and appends at most `count` bytes to a buffer.
    ///
    /// - Parameter start: the index of the first byte; after the call, the index of the first byte
    ///   that was not used.
    func decode(
        _ bytes: [UInt8], from start: inout Int, _ count: Int, into buffer: inout [UInt8]
    ) -> Step {
        var (used, result) = (0, Int32(0))
        buffer.append(addingCapacity: count) { span in
            unsafe span.withUnsafeMutableBufferPointer { output, written in
                guard let target = output.baseAddress else { return }
                unsafe bytes.withUnsafeBufferPointer { input in
                    let source = unsafe input.baseAddress.map { unsafe $0 + start }
                    result = unsafe gd_run(
                        decoder, source, input.count - start, &used, target, count, &written)
                }
            }
        }
        start += used
        return result < 0 ? .isDamaged : result == gd_has_ended ? .hasEnded : .goesOn
    }

    private static func format(of container: Container) -> Int32? {
        switch container {
        case .gzip: Int32(gd_gzip)
        case .zstd: Int32(gd_zstd)
        case .bzip2: Int32(gd_bzip2)
        case .xz: Int32(gd_xz)
        case .lz4: Int32(gd_lz4)
        case .zlib: Int32(gd_zlib)
        case .zip, .tar: nil
        }
    }
}
