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

    let open: @Sendable (inout Vocabulary) -> any Stage

    /// Wraps an analyzer that was made by hand; its `load` has been called.
    public init<A: Analyzer>(_ analyzer: A) {
        info = A.info
        var options: JSONObject = [:]
        for option in A.options { options[option.name] = option.read(analyzer) }
        self.options = options
        resources = A.options.compactMap { $0.resource(analyzer) }
        resourceHashes = resources.map { SHA256.hexadecimal(of: $0.bytes) }
        readsRepeats = analyzer.readsRepeats
        open = { AnalyzerStage(analyzer, vocabulary: &$0) }
    }
}
