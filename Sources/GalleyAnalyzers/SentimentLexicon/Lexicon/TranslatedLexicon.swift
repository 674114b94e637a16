// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The lexicons of AFINN in other languages than English, by the names that pipelines give them.
enum TranslatedLexicon: String, CaseIterable {
    case danish, finnish, french, polish, swedish, turkish

    /// AFINN reaches from -5 to 5, the rules are made for -4 to 4.
    static let scale = 0.75

    /// The lexicon that a resource is, if it is one of these.
    init?(_ resource: Resource) {
        guard resource.isBundled else { return nil }
        self.init(rawValue: resource.name)
    }

    /// The code of the language (BCP 47).
    var code: String {
        switch self {
        case .danish: "da"
        case .finnish: "fi"
        case .french: "fr"
        case .polish: "pl"
        case .swedish: "sv"
        case .turkish: "tr"
        }
    }

    /// The lexicon as an option offers it.
    var resource: Resource {
        let file = file
        return Resource(bundled: rawValue, bytes: file.bytes)
    }

    private var file: BundledFile {
        switch self {
        case .danish: .afinnDanish
        case .finnish: .afinnFinnish
        case .french: .afinnFrench
        case .polish: .afinnPolish
        case .swedish: .afinnSwedish
        case .turkish: .afinnTurkish
        }
    }
}
