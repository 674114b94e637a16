// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON
import Synchronization

/// An analyzer in a shared library, whose C functions are called within this process.
package struct PluginLibrary: ExternalAnalyzer {
    /// The declaration that the library contains.
    package let declared: PluginDeclaration
    let kernel: LibraryKernel
    /// The parts of the declaration to which answers must conform.
    let shape: PluginAnswer.Shape

    private let path: String
    private let hash: String

    /// Whether a path names a library and not a program; the ending of the path decides.
    package static func isNamed(by path: String) -> Bool {
        ExactText(path).hasSuffix(".so") || ExactText(path).hasSuffix(".dylib")
    }

    /// Loads a library and reads its declaration.
    ///
    /// - Parameter path: the absolute path.
    /// - Throws: `PluginError.load` if the library cannot be used.
    package init(path: String) throws(PluginError) {
        self.path = path
        do throws(FileError) {
            hash = try WholeFile.sha256(of: path)
        } catch {
            throw .load(reason: error.reason)
        }
        kernel = try LibraryKernel(path: path)
        declared = try Self.declaration(kernel.declaration)
        shape = PluginAnswer.Shape(declared)
    }

    /// The description of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The lists of labels that the library counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options of the analyzer.
    package var options: [OptionDescription] { declared.options }
    /// The description of the library in messages.
    package var origin: String { "the library '\(path)'" }
    /// The declaration and the library's hash, which must be equal in all parts of a run.
    package var declaration: JSONValue { ["library": .string(hash), "says": declared.json] }

    /// Lets the library check its options.
    package func load(_ settings: ExternalSettings) throws(OptionFault) {
        do throws(LibraryKernel.Refusal) {
            kernel.close(try kernel.open(PluginRequest.options(settings)))
        } catch {
            throw OptionFault(option: error.option, error.message)
        }
    }

    /// Opens the library for one worker.
    package func open(_ settings: ExternalSettings) -> any BatchExaminer {
        LibrarySession(self, settings)
    }

    private static func declaration(_ text: String) throws(PluginError) -> PluginDeclaration {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: text)
        } catch {
            throw .load(reason: "its declaration is not valid JSON: \(error.message)")
        }
        let declared: PluginDeclaration
        do throws(PluginError) {
            declared = try PluginDeclaration(json)
        } catch {
            guard case .answer(let fault) = error else { throw error }
            throw .load(reason: "its declaration is wrong: \(fault)")
        }
        guard declared.unit == .bytes else {
            throw .load(reason: "its declaration is wrong: a library must count offsets in bytes")
        }
        return declared
    }
}

/// The analyzer of a library, opened for one worker.
private final class LibrarySession: BatchExaminer {
    private let library: PluginLibrary
    private let settings: ExternalSettings
    private let state: Mutex<State>

    private struct State: ~Copyable {
        var opened: LibraryKernel.Opened?
        var batch: LibraryBatch
    }

    init(_ library: PluginLibrary, _ settings: ExternalSettings) {
        self.library = library
        self.settings = settings
        state = Mutex(State(batch: LibraryBatch(library.declared)))
    }

    deinit { finish() }

    func beginPart() {}

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        state.withLock { state in
            do throws(ExaminationError) {
                return try examine(documents, &state)
            } catch {
                return documents.map { _ in .failure(error) }
            }
        }
    }

    func finish() {
        state.withLock { state in
            if let opened = state.opened.take() { library.kernel.close(opened) }
        }
    }

    private func examine(
        _ documents: [AnnotatedDocument], _ state: inout State
    ) throws(ExaminationError) -> [Result<Evidence, ExaminationError>] {
        let opened: LibraryKernel.Opened
        if let kept = state.opened.take() { opened = kept } else { opened = try open() }
        state.batch.removeAll()
        for document in documents { state.batch.append(document) }
        let answers = library.kernel.examine(
            state.batch, by: opened, limit: PluginLimits().answer)
        state.opened = consume opened
        guard let answers else {
            throw ExaminationError("there was not enough memory for the plug-in")
        }
        return zip(documents, answers).map(evidence)
    }

    private func open() throws(ExaminationError) -> LibraryKernel.Opened {
        do throws(LibraryKernel.Refusal) {
            return try library.kernel.open(PluginRequest.options(settings))
        } catch {
            throw ExaminationError("the plug-in refuses its options: \(error.message)")
        }
    }

    private func evidence(
        of document: AnnotatedDocument, _ answer: [UInt8]
    ) -> Result<Evidence, ExaminationError> {
        Result { () throws(ExaminationError) in
            try PluginAnswer(object(answer), library.shape, document.text).evidence()
        }
    }

    private func object(_ answer: [UInt8]) throws(ExaminationError) -> JSONObject {
        do throws(JSONError) {
            return try JSONValue(parsing: answer).objectValue ?? [:]
        } catch {
            throw ExaminationError("the plug-in's answer is wrong: \(error.message)")
        }
    }
}
