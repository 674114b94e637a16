// SPDX-License-Identifier: Apache-2.0

/// A division of a document's text that is computed at most once and shared by all analyzers.
///
/// `Tokens` and `Lines` are layers, for example. An analyzer that needs another division defines
/// its own layer, a type that can be made from the document, and names it in `AnalyzerInfo.layers`.
public protocol DocumentLayer: Sendable {
    /// The layer's name in `galley describe`, in `galley explain --layer` and in the messages of
    /// `checkAnalyzer`.
    ///
    /// `galley explain --layer` shows a layer of your own if it is a `ListedLayer`.
    static var name: String { get }
    /// Divides a document.
    ///
    /// The result must not depend on which analyzer uses the layer, or on an analyzer's selection.
    init(of document: AnnotatedDocument)
}

extension Language: DocumentLayer {
    /// The layer's name.
    public static let name = "language"

    /// Identifies the language of a document's whole text.
    public init(of document: AnnotatedDocument) {
        self.init(document.text)
    }
}
