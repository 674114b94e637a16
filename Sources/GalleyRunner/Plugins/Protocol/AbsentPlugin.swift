// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A plug-in that is known only by its declaration, which is enough to merge its results.
package struct AbsentPlugin: ExternalAnalyzer {
    /// The declaration, which includes the hash of the program or library.
    package let declaration: JSONValue
    private let declared: PluginDeclaration

    /// Decodes a declaration from a state file.
    ///
    /// - Throws: `PluginError.answer` if it is not a declaration.
    package init(_ declaration: JSONValue) throws(PluginError) {
        declared = try PluginDeclaration(declaration["says"] ?? .null)
        self.declaration = declaration
    }

    /// The description of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The lists of labels that the plug-in counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options of the analyzer.
    package var options: [OptionDescription] { declared.options }
    /// The description of the plug-in in messages.
    package var origin: String { "a plug-in of the state file" }
    /// Does nothing, because the options were checked by the run that used the plug-in.
    package func load(_ settings: ExternalSettings) {}

    /// Opens an examiner that returns a failure for every document.
    package func open(_ settings: ExternalSettings) -> any BatchExaminer { Examiner() }

    private struct Examiner: BatchExaminer {
        func beginPart() {}

        func examine(
            _ documents: [AnnotatedDocument]
        ) -> [Result<Evidence, ExaminationError>] {
            documents.map { _ in .failure(ExaminationError("the plug-in is not present")) }
        }

        func finish() {}
    }
}
