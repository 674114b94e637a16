// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What a plug-in may ask to be told of every document besides its id and text.
enum PluginLayer: String, CaseIterable {
    /// The selected words.
    case words
    /// The selected parts of the text.
    case parts
    /// The lines.
    case lines
    /// The sentences.
    case sentences
    /// The code of the language.
    case language
    /// What the reader and other analyzers marked.
    case marks
    /// What the source said of the document.
    case metadata

    /// The layer that must be computed for it.
    var layer: (any DocumentLayer.Type)? {
        switch self {
        case .words: Tokens.self
        case .lines: Lines.self
        case .sentences: Sentences.self
        case .language: Language.self
        case .parts, .marks, .metadata: nil
        }
    }
}
