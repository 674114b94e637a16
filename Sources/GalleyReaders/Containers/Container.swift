// SPDX-License-Identifier: Apache-2.0

/// A format that contains other files: a compressed file contains one, an archive any number.
package enum Container: Sendable, Hashable, CaseIterable {
    /// The formats of one compressed file.
    case gzip, zstd, bzip2, xz, lz4
    /// The format that HTTP calls "deflate"; it is never a file.
    case zlib
    /// The formats of archives.
    case zip, tar

    /// The number of bytes that show which container a file is.
    static let headLength = 512

    /// The number of bytes that show that another member of a compressed file begins.
    static let longestMagic = 10

    /// Whether the container is an archive of several files.
    package var isArchive: Bool { self == .zip || self == .tar }

    /// The name of the format in messages.
    package var name: String {
        switch self {
        case .gzip: "gzip"
        case .zstd: "zstd"
        case .bzip2: "bzip2"
        case .xz: "xz"
        case .lz4: "lz4"
        case .zlib: "zlib"
        case .zip: "ZIP"
        case .tar: "tar"
        }
    }

    /// Recognizes a container by its first bytes; nil if they are those of no container.
    ///
    /// - Parameter head: the first bytes, if possible `headLength`.
    init?(head: ArraySlice<UInt8>) {
        guard let found = Self.allCases.first(where: { $0.begins(head) }) else { return nil }
        self = found
    }

    /// Whether the first bytes of a file are those of a container.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool { Self(head: head) != nil }

    /// Returns the container that an ending of file names promises; nil if it promises none.
    ///
    /// - Parameter ending: the ending in lower case without a dot.
    package init?(ending: String) {
        guard let found = Self.endings.first(where: { $0.ending == ending }) else { return nil }
        self = found.container
    }

    /// The endings of file names, with the ending that is left after the container is opened.
    private static let endings: [(ending: String, container: Container, inner: String)] = [
        ("gz", .gzip, ""), ("zst", .zstd, ""), ("zstd", .zstd, ""), ("bz2", .bzip2, ""),
        ("xz", .xz, ""), ("lz4", .lz4, ""), ("zip", .zip, ""), ("tar", .tar, ""),
        ("tgz", .gzip, "tar"), ("tzst", .zstd, "tar"), ("tbz", .bzip2, "tar"),
        ("tbz2", .bzip2, "tar"), ("txz", .xz, "tar"),
    ]

    /// All endings of file names, such as `gz`.
    package static var allEndings: [String] { endings.map(\.ending) }

    /// Returns a file name without the ending of a compressed file: `a.txt.gz` becomes `a.txt`, and
    /// `a.tgz` becomes `a.tar`; a name without such an ending stays as it is.
    package static func innerName(of name: String) -> String {
        let bytes = Array(name.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
        let ending = SourceName.ending(of: name)
        guard let row = endings.first(where: { $0.ending == ending }), !row.container.isArchive
        else { return name }
        let stem = String(decoding: bytes[..<dot], as: UTF8.self)
        return row.inner.isEmpty ? stem : stem + "." + row.inner
    }

    private func begins(_ head: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .gzip: head.starts(with: [0x1F, 0x8B, 0x08])
        case .zstd: head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || Self.isSkippable(head)
        case .bzip2: head.starts(with: "BZh".utf8) && Self.isBzip2(head.dropFirst(3))
        case .xz: head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
        case .zlib: false
        case .lz4: head.starts(with: [0x04, 0x22, 0x4D, 0x18])
        case .zip:
            head.starts(with: [0x50, 0x4B, 0x03, 0x04])
                || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
        case .tar: head.dropFirst(257).starts(with: "ustar".utf8)
        }
    }

    /// Whether bytes begin a skippable frame, which may stand before other frames (RFC 8878, 3.1.2).
    private static func isSkippable(_ head: ArraySlice<UInt8>) -> Bool {
        guard let first = head.first else { return false }
        return (0x50...0x5F) ~= first && head.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    }

    /// Whether bytes continue as bzip2 does after "BZh": the size of blocks, then the digits of pi
    /// or, in an empty file, those of its square root.
    private static func isBzip2(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let size = rest.first, (0x31...0x39) ~= size else { return false }
        let magic = rest.dropFirst()
        return magic.starts(with: [0x31, 0x41, 0x59]) || magic.starts(with: [0x17, 0x72, 0x45])
    }
}
