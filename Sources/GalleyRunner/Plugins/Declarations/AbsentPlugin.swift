// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// A plug-in of which only the declaration is at hand: enough to merge what it said elsewhere.
package struct AbsentPlugin: DeclaredAnalyzer {
    /// What it said of itself.
    package let declaration: JSONValue
    private let declared: PluginDeclaration

    /// Reads a declaration that a state file holds.
    package init(_ declaration: JSONValue) throws(PluginError) {
        declared = try PluginDeclaration(declaration["says"] ?? .null)
        self.declaration = declaration
    }

    /// What is known of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The labels that it counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options that it takes.
    package var options: [OptionDescription] { declared.options }
    /// Where it comes from.
    package var origin: String { "a plug-in of the state file" }
    /// Its options were looked at where it ran.
    package func load(_ settings: DeclaredSettings) {}

    /// It looks at nothing here.
    package func open(_ settings: DeclaredSettings) -> any BatchExaminer { Examiner() }

    private struct Examiner: BatchExaminer {
        func beginPart() {}

        func examine(
            _ documents: [AnnotatedDocument]
        ) -> [Result<Evidence, ExaminationError>] {
            documents.map { _ in .failure(ExaminationError("the plug-in is not at hand")) }
        }

        func finish() {}
    }
}
