// SPDX-License-Identifier: Apache-2.0

/// A format of tables that Galley itself does not read, but a program can.
package struct UnreadFormat: Sendable, Hashable {
    /// The name of the format.
    let name: String
    /// The endings of file names, in lower case without a dot.
    private let endings: [String]
    /// The first bytes; empty if other formats begin with the same bytes.
    private let signature: [UInt8]

    private static let all = [
        UnreadFormat(name: "Parquet", endings: ["parquet"], signature: Array("PAR1".utf8)),
        UnreadFormat(
            name: "Arrow", endings: ["arrow", "arrows", "feather", "ipc"],
            signature: Array("ARROW1".utf8)),
        UnreadFormat(name: "Avro", endings: ["avro"], signature: Array("Obj\u{1}".utf8)),
        UnreadFormat(name: "Excel", endings: ["xlsx", "xlsm"], signature: []),
    ]

    /// Recognizes a format; nil for any other file.
    ///
    /// - Parameters:
    ///   - ending: the ending of the file's name, in lower case without a dot.
    ///   - head: the first bytes of the file.
    init?(ending: String, head: ArraySlice<UInt8>) {
        let found = Self.all.first { format in
            format.endings.contains(ending)
                || !format.signature.isEmpty && head.starts(with: format.signature)
        }
        guard let found else { return nil }
        self = found
    }

    private init(name: String, endings: [String], signature: [UInt8]) {
        self.name = name
        self.endings = endings
        self.signature = signature
    }

    /// Whether files with an ending are in such a format.
    package static func claims(_ ending: String) -> Bool {
        all.contains { $0.endings.contains(ending) }
    }

    /// What the user can do.
    var message: String {
        "\(name) is read by a program; add to 'documents': readers: [{ command: [python3, "
            + "Plugins/Readers/tables.py], endings: [\(endings.joined(separator: ", "))] }]"
    }
}
