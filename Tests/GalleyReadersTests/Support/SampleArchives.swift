// SPDX-License-Identifier: Apache-2.0

import GalleyReaders

/// Compressed files and archives that other programs made, and a writer of tar archives.
enum SampleArchives {
    /// The text in the compressed files.
    static let text = "One line.\nAnother line.\n"

    /// The text in every compressed format, by the ending; gzip also with three members.
    static let compressed: [(ending: String, bytes: [UInt8])] = [
        ("gz", bytes("H4sIAAAAAAACA/PPS1XIycxL1eNyzMsvyUgtgvIAk6mXLhgAAAA=")),
        (
            "gz",
            bytes(
                "H4sIAAAAAAACA/PPS1XIycxL1eNyzMsvAQDzHeCADgAAAB+LCAAAAAAAAgMDAAAAAAAAAAAAH4sIAAAAAAAC"
                    + "A8tILVLIycxL1eMCALz0pYMKAAAA")
        ),
        (
            "bz2",
            bytes(
                "QlpoOTFBWSZTWa7RJlEAAAPVgAAQQAEgAIJllAAgACEqDBNpCAaAODrZ0vVYii0KfZ8XckU4UJCu0SZR")
        ),
        (
            "xz",
            bytes(
                "/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAXT25lIGxpbmUuCkFub3RoZXIgbGluZS4KAJOply4AASwY00bb"
                    + "CpBCmQ0BAAAAAAFZWg==")
        ),
        ("zst", bytes("KLUv/QRYwQAAT25lIGxpbmUuCkFub3RoZXIgbGluZS4KgqJzyQ==")),
        ("lz4", bytes("BCJNGGRApxgAAIBPbmUgbGluZS4KQW5vdGhlciBsaW5lLgoAAAAAjsqQZg==")),
    ]

    /// 34 MiB of the digit 0 in 46 bytes of bzip2.
    static let bomb = bytes(
        "QlpoOTFBWSZTWd00LKUBERMoAIABQAAACCAAMMwFKacZCEIbCEIQ8XckU4UJDdNCylA=")

    /// A ZIP archive of `a/one.txt`, `../up.txt`, `.hidden.txt` and `a/pic.png`.
    static let zip = bytes(
        "UEsDBBQAAAAAAAAAIQBw4yZkBAAAAAQAAAAJAAAAYS9vbmUudHh0T25lLlBLAwQUAAAAAAAAACEAcEHfZgMAAAAD"
            + "AAAACQAAAC4uL3VwLnR4dFVwLlBLAwQUAAAAAAAAACEAfwP2uwMAAAADAAAACwAAAC5oaWRkZW4udHh0Tm8u"
            + "UEsDBBQAAAAAAAAAIQCDFtyMAQAAAAEAAAAJAAAAYS9waWMucG5neFBLAQIUAxQAAAAAAAAAIQBw4yZkBAAA"
            + "AAQAAAAJAAAAAAAAAAAAAACAAQAAAABhL29uZS50eHRQSwECFAMUAAAAAAAAACEAcEHfZgMAAAADAAAACQAA"
            + "AAAAAAAAAAAAgAErAAAALi4vdXAudHh0UEsBAhQDFAAAAAAAAAAhAH8D9rsDAAAAAwAAAAsAAAAAAAAAAAAA"
            + "AIABVQAAAC5oaWRkZW4udHh0UEsBAhQDFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAkAAAAAAAAAAAAAAIABgQAA"
            + "AGEvcGljLnBuZ1BLBQYAAAAABAAEAN4AAACpAAAAAAA=")

    /// Makes a tar archive (POSIX.1-1988, ustar) of files.
    static func tar(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
        files.flatMap { member($0.name, $0.content, type: "0") }
            + [UInt8](repeating: 0, count: 1024)
    }

    /// Makes a member of a tar archive.
    static func member(
        _ name: String, _ content: [UInt8], type: String, link: String = ""
    ) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
        }
        put(name, at: 0)
        put("0000644\0", at: 100)
        put("0000000\0", at: 108)
        put("0000000\0", at: 116)
        put(octal(content.count, 11) + "\0", at: 124)
        put("00000000000\0", at: 136)
        put("        ", at: 148)
        put(type, at: 156)
        put(link, at: 157)
        put("ustar\u{0}00", at: 257)
        put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
        return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    private static func octal(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    /// Decodes base64.
    private static func bytes(_ text: String) -> [UInt8] {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var (bytes, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for byte in text.utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { break }
            bits = bits << 6 | value
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= (1 << count) - 1
        }
        return bytes
    }
}
