// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A loaded analyzer whose options are set, in a form that does not depend on the analyzer's type.
package struct LoadedAnalyzer: Sendable {
    /// The description of the analyzer.
    package let info: AnalyzerInfo
    /// Every option with its value, for the manifest and for state files.
    package let options: JSONObject
    /// The bundled data and files that the options name, in the order of the options.
    package let resources: [Resource]
    /// SHA-256 of each of `resources`, in hexadecimal.
    package let resourceHashes: [String]
    /// Whether the option `repeats` is `all` by default, so that repeated text is examined too.
    package let includesRepeatsByDefault: Bool

    /// The declaration of an external analyzer; nil for a Swift type.
    package let declaration: JSONValue?

    /// The options as written in the pipeline; nil if they contain no environment variables.
    package var written: WrittenOptions?

    let open: @Sendable (inout Vocabulary) -> any Stage

    /// Wraps an analyzer whose `load` has been called.
    package init<A: Analyzer>(_ analyzer: A) {
        info = analyzer.infoWithOptions
        options = Self.options(of: analyzer)
        resources = Self.resources(of: analyzer)
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        includesRepeatsByDefault = analyzer.includesRepeatsByDefault
        declaration = nil
        open = { AnalyzerStage(analyzer, vocabulary: &$0) }
    }

    /// Returns every option of an analyzer with its value, as in a pipeline.
    package static func options<A: Analyzer>(of analyzer: A) -> JSONObject {
        var options: JSONObject = [:]
        for option in A.options { options[option.name] = option.read(analyzer) }
        return options
    }

    /// Returns the bundled data and files that the options of an analyzer name, in the order of the
    /// options.
    package static func resources<A: Analyzer>(of analyzer: A) -> [Resource] {
        A.options.compactMap { $0.resource(analyzer) }
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

/// The options of an analyzer as written in a pipeline, with environment variables.
///
/// Only the analyzer gets the values of the variables; the output of a run contains the names of
/// the variables instead.
package struct WrittenOptions: Sendable, Hashable {
    /// The options as reports show them, with `${NAME}` instead of a variable's value.
    package let shown: JSONObject
    /// The options as in a pipeline: like `shown`, but each `${` that does not begin a variable is
    /// written as `$${`.
    package let escaped: JSONObject
    /// The paths, within the options, of those values that contain variables and are not texts but,
    /// for example, numbers.
    package let plain: [[String]]
    /// The hash of every variable's value, by the variable's name; null for a variable that is not
    /// set.
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
