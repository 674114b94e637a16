// SPDX-License-Identifier: Apache-2.0

/// The keys of `documents`.
enum DocumentsKey: String, PipelineKey {
    case paths
    case exclude
    case each
    case format
    case text
    case id
    case date
    case `where`
    case maxDocument = "max_document"

    static let owner = "'documents'"

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .paths: "Globs, files and folders, absolute or relative to this file."
        case .exclude: "Globs of files that are left out."
        case .each: "What makes a document."
        case .format: "The format of all files, whatever their endings."
        case .text: "Where a line of JSON Lines has its text (a JSON Pointer)."
        case .id: "Where a line of JSON Lines has its id (a JSON Pointer)."
        case .date: "Where a line of JSON Lines has its date (a JSON Pointer)."
        case .where: "Which documents are looked at; the others are skipped and counted."
        case .maxDocument: "The largest document that is read, such as 64 MiB."
        }
    }
}
