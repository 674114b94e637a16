// SPDX-License-Identifier: Apache-2.0

/// The keys of `documents.where`.
enum WhereKey: String, PipelineKey {
    case language

    static let owner = "'where'"

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .language: "Codes of languages, such as en or [en, de]; 'und' is none that is known."
        }
    }
}
