// SPDX-License-Identifier: Apache-2.0

/// The keys of an item of `examples`.
enum ExampleKey: String, PipelineKey {
    case title
    case text
    case measures
    case fixed

    static let owner = "an example"

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .title: "What the example shows, in a few words."
        case .text:
            "The text; ⟦ and ⟧ enclose what findings must cover, and nothing else may be found."
        case .measures: "What measures must be, by their names; a share goes from 0 to 1."
        case .fixed: "The text after the edits of all findings."
        }
    }
}
