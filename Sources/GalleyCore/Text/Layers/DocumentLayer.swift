// SPDX-License-Identifier: Apache-2.0

/// A division of a document's text that is computed at most once and shared by all analyzers.
///
/// `Tokens` and `Lines` are layers, for example. An analyzer that needs another division declares a
/// layer of its own: a value made from the document, named in `AnalyzerInfo.layers`.
public protocol DocumentLayer: Sendable {
    /// The layer's name in `galley describe` and `galley explain --layer`.
    static var name: String { get }
    /// Divides a document.
    ///
    /// The result must not depend on the analyzer that uses the layer or on its selection.
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
