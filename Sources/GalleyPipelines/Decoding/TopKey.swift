// SPDX-License-Identifier: Apache-2.0

/// The keys of a pipeline file's outermost mapping.
enum TopKey: String, PipelineKey {
    case galley
    case documents
    case tokenizer
    case groupBy = "group_by"
    case maxGroups = "max_groups"
    case analyzers
    case plugins
    case output
    case reports
    case failOn = "fail_on"
    case maxFailures = "max_failures"
    case allowEmpty = "allow_empty"
    case maxMemory = "max_memory"

    static let owner = "the pipeline"

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .galley: "The version of the format."
        case .documents: "Where the documents are and what is read of them."
        case .tokenizer: "How texts are divided into words, and which spellings are one."
        case .groupBy:
            "By what documents are grouped: a JSON Pointer, 'path', 'language' or a date."
        case .maxGroups: "The greatest number of groups."
        case .analyzers: "The analyzers, in the order of the report."
        case .plugins: "Programs that serve as analyzers."
        case .output: "The run folder, relative to the working directory."
        case .reports: "The formats of the report."
        case .failOn: "Conditions that make a run fail."
        case .maxFailures: "How many documents may fail: a number or a percentage."
        case .allowEmpty: "Whether a run may end well in which no document was analyzed."
        case .maxMemory: "The memory, 64 MiB at least, above which words move to a temporary file."
        }
    }
}
