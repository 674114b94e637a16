// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// An analyzer that is a shared library: it is called like C, within this process.
package struct PluginLibrary: DeclaredAnalyzer {
    /// What the library says of itself.
    package let declared: PluginDeclaration
    let kernel: LibraryKernel
    /// What its answers must keep to.
    let shape: PluginAnswer.Shape

    private let path: String
    private let hash: String

    /// Whether a path names a library, and not a program.
    package static func isNamed(by path: String) -> Bool {
        ExactText(path).hasSuffix(".so") || ExactText(path).hasSuffix(".dylib")
    }

    /// Loads a library and reads what it is.
    ///
    /// - Parameter path: the absolute path.
    package init(path: String) throws(PluginError) {
        self.path = path
        do throws(FileError) {
            hash = try PluginCode.hash(of: path)
        } catch {
            throw .load(reason: error.reason)
        }
        kernel = try LibraryKernel(path: path)
        declared = try Self.declaration(kernel.declaration)
        shape = PluginAnswer.Shape(declared)
    }

    /// What is known of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The labels that it counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options that it takes.
    package var options: [OptionDescription] { declared.options }
    /// The library.
    package var origin: String { "the library '\(path)'" }
    /// What it said of itself, and what it was, so that parts of a run are of one library.
    package var declaration: JSONValue { ["library": .string(hash), "says": declared.json] }

    /// Lets the library look at its options.
    package func load(_ settings: DeclaredSettings) throws(OptionFault) {
        do throws(LibraryKernel.Refusal) {
            kernel.close(try kernel.open(PluginRequest.options(settings)))
        } catch {
            throw OptionFault(option: error.option, error.message)
        }
    }

    /// Opens the library for one worker.
    package func open(_ settings: DeclaredSettings) -> any BatchExaminer {
        LibrarySession(self, settings)
    }

    private static func declaration(_ text: String) throws(PluginError) -> PluginDeclaration {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: text)
        } catch {
            throw .load(reason: "its declaration is no JSON: \(error.message)")
        }
        let declared: PluginDeclaration
        do throws(PluginError) {
            declared = try PluginDeclaration(json)
        } catch {
            guard case .answer(let fault) = error else { throw error }
            throw .load(reason: "its declaration is wrong: \(fault)")
        }
        guard declared.unit == .bytes else {
            throw .load(reason: "its declaration is wrong: places of a library count bytes")
        }
        return declared
    }
}
