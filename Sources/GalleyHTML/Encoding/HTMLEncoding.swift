// SPDX-License-Identifier: Apache-2.0

/// The encoding that the bytes of an HTML document state.
package struct HTMLEncoding: Equatable, Sendable {
    /// Where a document states its encoding.
    package enum Origin: Sendable {
        /// In a byte order mark, which is always right.
        case byteOrderMark
        /// In a `meta` element, or in the declaration of an XML document.
        case declaration
    }

    /// The name of the encoding in lower case, such as `utf-8`, `windows-1252` or `shift_jis`.
    package let name: String
    /// Where the document states it.
    package let origin: Origin

    /// The number of bytes in which the standard demands that a declaration is searched.
    package static let reach = 1024

    /// Finds the encoding that a document states; nil if it states none.
    ///
    /// The byte order mark, or else the prescan of
    /// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding.
    ///
    /// - Parameters:
    ///   - bytes: the document, or at least its beginning.
    ///   - reach: the number of bytes in which a declaration is searched. Browsers notice a later
    ///     `meta` element, too, and start again; a larger number has this effect.
    package init?(sniffing bytes: [UInt8], reach: Int = HTMLEncoding.reach) {
        if let name = Self.markedName(bytes) {
            (self.name, origin) = (name, .byteOrderMark)
        } else {
            var prescan = EncodingPrescan(Array(bytes.prefix(max(reach, 0))))
            guard let name = prescan.name() else { return nil }
            (self.name, origin) = (name, .declaration)
        }
    }

    /// The name of the encoding with a label; nil if the label is unknown.
    ///
    /// - Parameter label: a label such as `latin1` or `UTF8`, in whatever case, as documents and
    ///   HTTP headers write it.
    package static func name(ofLabel label: some Collection<UInt8>) -> String? {
        EncodingLabels.name(of: label)
    }

    private static func markedName(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
        return bytes.starts(with: [0xFF, 0xFE]) ? "utf-16le" : nil
    }
}
