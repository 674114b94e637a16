// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

extension PageStructure: DocumentLayer {
    /// The layer's name.
    public static let name = "page_structure"

    /// Finds the structure of a document with the standard lists and settings.
    public init(of document: AnnotatedDocument) {
        self.init(document.text)
    }
}
