// SPDX-License-Identifier: Apache-2.0

/// The keys of `group_by` where it is a mapping.
enum GroupByKey: String, PipelineKey {
    case date

    static let owner = "'group_by'"

    var isSupported: Bool { true }

    var summary: String { "Group by the documents' dates, cut to a unit." }
}
