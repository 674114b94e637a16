// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A loaded analyzer with its options set, independent of its type.
package struct LoadedAnalyzer: Sendable {
    /// The description of the analyzer.
    package let info: AnalyzerInfo
    /// Every option with its value, for manifest and state files.
    package let options: JSONObject
    /// The bundled data and files that the options name, in the order of the options.
    package let resources: [Resource]
    /// SHA-256 of each of `resources`, in hexadecimal.
    package let resourceHashes: [String]
    /// Whether `repeats` is `all` unless the pipeline sets it.
    package let includesRepeatsByDefault: Bool

    /// The declaration of an external analyzer; nil for a Swift type.
    package let declaration: JSONValue?

    /// The options as the pipeline writes them; nil if they contain no environment variables.
    package var written: WrittenOptions?

    let open: @Sendable (inout Vocabulary) -> any Stage

    /// Wraps an analyzer whose `load` has been called.
    package init<A: Analyzer>(_ analyzer: A) {
        info = analyzer.infoWithOptions
        var options: JSONObject = [:]
        for option in A.options { options[option.name] = option.read(analyzer) }
        self.options = options
        resources = A.options.compactMap { $0.resource(analyzer) }
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        includesRepeatsByDefault = analyzer.includesRepeatsByDefault
        declaration = nil
        open = { AnalyzerStage(analyzer, vocabulary: &$0) }
    }

    init(_ analyzer: any ExternalAnalyzer, _ settings: ExternalSettings) {
        info = analyzer.info
        options = settings.values
        resources = analyzer.options.compactMap { settings.resources[$0.name] }
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        includesRepeatsByDefault = false
        declaration = analyzer.declaration
        open = { _ in ExternalStage(analyzer, settings) }
    }
}

/// The options of an analyzer as a pipeline with environment variables writes them.
///
/// The values of variables are for the analyzer only: the output of a run names the variables.
package struct WrittenOptions: Sendable, Hashable {
    /// The options as in reports, with `${NAME}` in the place of a value.
    package let shown: JSONObject
    /// The options as in a pipeline: the same as `shown`, with every other `${` written as `$${`.
    package let escaped: JSONObject
    /// The paths below the options of plain scalars whose values are not texts.
    package let plain: [[String]]
    /// The hash of every variable's value by its name; null for a variable that is not set.
    package let variables: JSONObject

    /// Makes the written form of options.
    package init(
        shown: JSONObject, escaped: JSONObject, plain: [[String]], variables: JSONObject
    ) {
        self.shown = shown
        self.escaped = escaped
        self.plain = plain
        self.variables = variables
    }
}
