// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// An analyzer with its options set, whatever its type.
public struct ConfiguredAnalyzer: Sendable {
    /// What is known of the analyzer.
    public let info: AnalyzerInfo
    /// Every option with its value, for manifest and state files.
    public let options: JSONObject
    /// What the options named, bundled or read, in the order of the options.
    public let resources: [Resource]
    /// SHA-256 of each of `resources`, in hexadecimal.
    public let resourceHashes: [String]
    /// Whether `repeats` is `all` unless the pipeline says otherwise.
    public let readsRepeats: Bool

    /// What an analyzer that is no Swift type said of itself; nil for one that is.
    package let declaration: JSONValue?

    /// The options as the pipeline writes them; nil if no variable of the environment is among them.
    package var written: WrittenOptions?

    let open: @Sendable (inout Vocabulary) -> any Stage

    /// Wraps an analyzer that was made by hand; its `load` has been called.
    public init<A: Analyzer>(_ analyzer: A) {
        info = analyzer.configuredInfo
        var options: JSONObject = [:]
        for option in A.options { options[option.name] = option.read(analyzer) }
        self.options = options
        resources = A.options.compactMap { $0.resource(analyzer) }
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        readsRepeats = analyzer.readsRepeats
        declaration = nil
        open = { AnalyzerStage(analyzer, vocabulary: &$0) }
    }

    init(_ analyzer: any DeclaredAnalyzer, _ settings: DeclaredSettings) {
        info = analyzer.info
        options = settings.values
        resources = analyzer.options.compactMap { settings.resources[$0.name] }
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        readsRepeats = false
        declaration = analyzer.declaration
        open = { _ in DeclaredStage(analyzer, settings) }
    }
}

/// An analyzer's options as a pipeline writes them that puts variables of the environment into them.
///
/// Their values are for the analyzer alone: what a run leaves names the variables.
package struct WrittenOptions: Sendable, Hashable {
    /// The options as reports show them, with `${NAME}` where a value was put in.
    package let shown: JSONObject
    /// The options as a pipeline would hold them: as `shown`, every other `${` written `$${`.
    package let escaped: JSONObject
    /// Where plain scalars stand whose values are no texts, as paths below the options.
    package let plain: [[String]]
    /// The hash of every variable's value by its name; null for one that was not set.
    package let variables: JSONObject

    /// Makes the written form of some options.
    package init(
        shown: JSONObject, escaped: JSONObject, plain: [[String]], variables: JSONObject
    ) {
        self.shown = shown
        self.escaped = escaped
        self.plain = plain
        self.variables = variables
    }
}
