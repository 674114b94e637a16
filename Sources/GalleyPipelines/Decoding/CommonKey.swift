// SPDX-License-Identifier: Apache-2.0

/// The keys that every analyzer takes.
enum CommonKey: String, PipelineKey {
    case label
    case rules
    case only
    case except
    case repeats
    case examples

    static let owner = "every analyzer"

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .label: "The name in the report, needed if the analyzer stands twice."
        case .rules: "What is made of the analyzer's rules: off, note, warning or error."
        case .only: "Look only at ranges with one of these marks."
        case .except: "Leave out ranges with one of these marks."
        case .repeats: "Look at repeated parts of a text 'once', or at 'all' of them."
        case .examples: "Texts and what must be said of them; 'galley test' tries them."
        }
    }
}
