// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The keys of one of the mappings in a pipeline file.
protocol PipelineKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The name of the mapping in messages.
    static var owner: String { get }
    /// The purpose of the key, in one sentence.
    var summary: String { get }
}

extension PipelineKey {
    /// The names of all keys.
    static var names: [String] { allCases.map(\.rawValue) }
}

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

    var summary: String {
        switch self {
        case .galley: "The version of the pipeline format."
        case .documents: "The files to read, and how they are divided into documents."
        case .tokenizer:
            "How texts are divided into words, and which spellings count as the same word, in "
                + "word_frequency, repetition, near_duplicates and the word shares of "
                + "caption_duplication; sentiment_lexicon, lexicon, boilerplate and the search for "
                + "repeats are not affected."
        case .groupBy:
            """
            How documents are grouped: by a JSON Pointer, 'path', 'language' or a date, or by a list of \
            two of these. A document whose value is a list is in a group for each element.
            """
        case .maxGroups: "The maximum number of groups."
        case .analyzers: "The analyzers, in the order in which the report shows them."
        case .plugins: "Programs, libraries and pipelines that provide analyzers."
        case .output: "The run folder, relative to the working directory."
        case .reports: "The formats of the report."
        case .failOn: "Conditions that make a run fail."
        case .maxFailures: "The number or percentage of documents that may fail."
        case .allowEmpty: "Whether a run without any analyzed document may succeed."
        case .maxMemory:
            "The memory that a run may use, at least 64 MiB; if more would be needed, words are "
                + "moved to a temporary file."
        }
    }
}

/// The keys of `documents`.
enum DocumentsKey: String, PipelineKey {
    case paths
    case exclude
    case each
    case format
    case readers
    case encoding
    case text
    case id
    case date
    case dateFormat = "date_format"
    case `where`
    case maxDocument = "max_document"

    static let owner = "'documents'"

    var summary: String {
        switch self {
        case .paths: "Globs, files and folders, absolute or relative to this file."
        case .exclude: "Globs of files to leave out."
        case .each: "The part of a file that becomes one document."
        case .format: "The format of all files, whatever their names."
        case .readers: "The options of readers."
        case .encoding: "The encoding of files without a byte order mark, such as windows-1252."
        case .text: "The JSON Pointer to the text in each line of JSON Lines."
        case .id: "The JSON Pointer to the id in each line of JSON Lines."
        case .date: "The JSON Pointer to the date in each line of JSON Lines."
        case .dateFormat: "The order of the numbers in dates such as 05/01/2024: dmy, mdy or ymd."
        case .where: "The documents to analyze; the others are skipped and counted."
        case .maxDocument: "The maximum size of a document, such as 64 MiB."
        }
    }
}

/// The keys of `documents.where`.
enum WhereKey: String, PipelineKey {
    case language
    case date

    static let owner = "'where'"

    var summary: String {
        switch self {
        case .language:
            "Language codes, such as en or [en, de]; 'und' is the code of an unknown language."
        case .date: "The range of the documents' dates, such as { from: 2024-01-01, to: 2024-06 }."
        }
    }
}

/// The keys of `documents.where.date`.
enum DateRangeKey: String, PipelineKey {
    case from
    case to

    static let owner = "'date'"

    var summary: String {
        switch self {
        case .from: "The first date."
        case .to: "The last date; a year, a month or a week is included to its end."
        }
    }
}

/// The keys of `group_by` if it is a mapping.
enum GroupByKey: String, PipelineKey {
    case date

    static let owner = "'group_by'"

    var summary: String { "The unit, such as month, to which dates are truncated for grouping." }
}

extension CommonOption: PipelineKey {
    static let owner = "every analyzer"
}

/// The keys of an item of `examples`.
enum ExampleKey: String, PipelineKey {
    case title
    case text
    case measures
    case marks
    case fixed

    static let owner = "an example"

    var summary: String {
        switch self {
        case .title: "The purpose of the example, in a few words."
        case .text:
            "The text; ⟦ and ⟧ enclose the ranges of the expected findings, and no other finding "
                + "is allowed."
        case .measures: "The expected measures by their names; a share is between 0 and 1."
        case .marks: "The texts that marks cover: for each label, a list of texts."
        case .fixed: "The text after the edits of all findings are applied."
        }
    }
}

/// The keys of an item of `documents.readers` that is a program.
enum ReaderProgramKey: String, PipelineKey {
    case command
    case endings
    case timeLimit = "time_limit"
    case maxMemory = "max_memory"

    static let owner = "a reader"

    var summary: String {
        switch self {
        case .command: "A program and its arguments; the path of a file is added."
        case .endings: "The endings of the names of the files that the program reads."
        case .timeLimit: "The time limit for a file, in seconds (default 120)."
        case .maxMemory: "How much writable memory the program may have (default 1 GiB)."
        }
    }
}

/// The keys of an item of `plugins`.
enum PluginKey: String, PipelineKey {
    case path
    case command
    case timeLimit = "time_limit"
    case maxMemory = "max_memory"
    case maxRestarts = "max_restarts"

    static let owner = "a plug-in"

    /// The range of `time_limit`, in seconds.
    static let seconds = 0.01...86400
    /// The range of `max_restarts`.
    static let restarts = 0...1000

    var summary: String {
        switch self {
        case .path: "The path of the program, relative to the pipeline file."
        case .command:
            "Instead of 'path': a program and its arguments, such as [.venv/bin/python, titles.py]."
        case .timeLimit: "The time limit for a batch of documents, in seconds (default 30)."
        case .maxMemory: "How much writable memory the program may have (default 1 GiB)."
        case .maxRestarts:
            "How often the program may be restarted within one part of the input (default 5)."
        }
    }
}
