// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// An analyzer in a registry: it is described, but its options are not set yet.
package struct AnalyzerEntry: Sendable {
    /// The description of the analyzer.
    package let info: AnalyzerInfo
    /// The options that the analyzer accepts, in the order of declaration.
    package let options: [OptionDescription]
    /// Whether rules and measures depend on the options.
    package let infoDependsOnOptions: Bool
    /// The Swift type or the program of the analyzer, for the error message about two analyzers
    /// with the same id.
    ///
    /// The name of a type is computed only when it is used: the names of all types would be a tenth
    /// of the work for a small page.
    package var origin: String { nameOrigin() }

    private let nameOrigin: @Sendable () -> String
    private let make: @Sendable (JSONObject, Reader) -> Outcome

    private typealias Reader = (String) throws(OptionFault) -> Resource
    private typealias Outcome = Result<UnloadedAnalyzer, FaultList>

    /// All faults in the options of one analyzer.
    package struct FaultList: Error, Sendable {
        /// The faults, in the order of the options in the pipeline.
        package let faults: [OptionFault]
        /// The measures that the valid options need.
        package var needs: [NeededMeasure] = []
    }

    /// Makes the entry of an analyzer that is a Swift type.
    package init<A: Analyzer>(_ type: A.Type) {
        info = A.info
        infoDependsOnOptions = A.infoDependsOnOptions
        nameOrigin = { String(reflecting: type) }
        options = A.optionDescriptions
        make = { written, reader in
            do throws(OptionFault) {
                return .success(
                    UnloadedAnalyzer(try A(options: written, of: A.info.id, reader)))
            } catch {
                return .failure(FaultList(faults: error.all))
            }
        }
    }

    /// Makes the entry of an external analyzer.
    package init(_ analyzer: any ExternalAnalyzer) {
        info = analyzer.info
        infoDependsOnOptions = false
        options = analyzer.options
        nameOrigin = { analyzer.origin }
        make = { analyzer.setOptions($0, $1) }
    }

    /// Makes the entry of an analyzer whose options are already set.
    ///
    /// - Parameters:
    ///   - id: the name in pipelines.
    ///   - examples: the examples that replace the analyzer's own.
    package init(_ analyzer: LoadedAnalyzer, id: String, examples: [Example], origin: String) {
        info = analyzer.info.renamed(id, examples: examples)
        infoDependsOnOptions = false
        options = []
        nameOrigin = { origin }
        make = { written, _ in
            let faults = written.map { OptionFault.unknown($0.key, of: id, among: []) }
            return faults.isEmpty
                ? .success(UnloadedAnalyzer(analyzer)) : .failure(FaultList(faults: faults))
        }
    }

    /// Makes the analyzer with options, or returns all faults in them.
    ///
    /// - Parameters:
    ///   - options: the options in the pipeline, without the keys that every analyzer accepts.
    ///   - resources: a function that reads a file by the name in an option.
    package func configure(
        _ options: JSONObject,
        resources: (String) throws(OptionFault) -> Resource
    ) -> Result<LoadedAnalyzer, FaultList> {
        setOptions(options, resources: resources).flatMap { $0.load() }
    }

    /// Sets the options and reads the files that they name, or returns all faults in them.
    ///
    /// The caller must then load the analyzer.
    ///
    /// - Parameters:
    ///   - options: the options in the pipeline, without the keys that every analyzer accepts.
    ///   - resources: a function that reads a file by the name in an option.
    package func setOptions(
        _ options: JSONObject,
        resources: (String) throws(OptionFault) -> Resource
    ) -> Result<UnloadedAnalyzer, FaultList> {
        withoutActuallyEscaping(resources) { make(options, $0) }
    }
}
