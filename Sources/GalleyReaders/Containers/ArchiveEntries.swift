// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads the files in an archive one after another.
///
/// Folders, links and devices are passed over. The name of an entry never leads out of the archive:
/// `..` and a leading `/` are removed from it.
struct ArchiveEntries {
    private let source: ByteSource
    private let container: Container
    private let archive: ArchiveKernel

    /// An entry of an archive, or the failure of one.
    enum Entry {
        /// A file, with its path in the archive and its content.
        case file(path: String, ByteSource)
        /// The failure of an entry that cannot be read.
        case failure(DocumentFailure)
    }

    /// Opens an archive.
    ///
    /// - Throws: `DocumentFailure` if libarchive is not installed.
    init(_ source: ByteSource, _ container: Container) throws {
        guard let archive = ArchiveKernel(container, source) else {
            throw source.noLibrary(for: container)
        }
        self.source = source
        self.container = container
        self.archive = archive
    }

    /// Calls a function with every file until it returns false.
    ///
    /// - Throws: an error of the source; `DocumentFailure` if the archive is damaged, so that
    ///   entries may be missing.
    func forEach(_ body: (Entry) throws -> Bool) throws {
        while true {
            let kind: Int32
            switch try archive.next() {
            case .end: return
            case .fault(let message):
                throw source.failure(
                    .damaged, EntryStream.reason(message, container), part: 0, line: 1)
            case .value(let found): kind = found
            }
            guard ArchiveKernel.isFile(kind) else { continue }
            guard try body(entry()) else { return }
        }
    }

    private func entry() -> Entry {
        let path = ArchivePath.text(archive.path)
        let name = "\(source.name)!\(path)"
        if archive.isEncrypted {
            return .failure(
                DocumentFailure(
                    id: name, origin: Origin(path: name), reason: .encrypted,
                    message: "the entry is encrypted"))
        }
        let stream = EntryStream(archive, container, in: source, name: name)
        return .file(path: path, ByteSource(name: name, whole: stream, isConverted: true))
    }
}

extension ByteSource {
    /// The failure of a container whose library is not installed.
    func noLibrary(for container: Container) -> DocumentFailure {
        let library =
            switch container {
            case .gzip, .zlib: "zlib (Debian's package zlib1g)"
            case .zstd: "libzstd (Debian's package libzstd1)"
            case .bzip2: "libbz2 (Debian's package libbz2-1.0)"
            case .xz: "liblzma (Debian's package liblzma5)"
            case .lz4: "liblz4 (Debian's package liblz4-1)"
            case .zip, .tar: "libarchive (Debian's package libarchive13)"
            }
        return failure(
            .unsupported,
            "\(container.name) files are read with \(library), which is not installed",
            part: 0, line: 1)
    }
}

/// The paths of entries.
private enum ArchivePath {
    /// Returns a path as text, without the parts that would lead out of the archive.
    ///
    /// - Parameter bytes: UTF-8, or code page 437 as in ZIP archives (APPNOTE, 4.4.4).
    static func text(_ bytes: [UInt8]) -> String {
        let text =
            UTF8Check.validLength(of: bytes.span) == bytes.count
            ? bytes : decoded(bytes)
        let names = text.split(separator: UInt8(ascii: "/")).filter {
            !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
        let path = names.joined(separator: "/".utf8).map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
        return path.isEmpty ? "(without name)" : String(decoding: path, as: UTF8.self)
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard let decoder = IconvKernel(.codePage437) else { return bytes }
        var start = 0
        var text: [UInt8] = []
        _ = decoder.decode(bytes, from: &start, into: &text)
        return start == bytes.count ? text : bytes
    }
}
