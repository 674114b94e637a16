// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// An analyzer with its options, as an item of a pipeline that is made from values.
public struct PipelineAnalyzer: Sendable {
    /// The analyzer's id.
    let id: String
    /// The options, with the options that every analyzer has, such as `label`.
    let options: JSONObject
    /// The analyzer's type, which need not be in the toolkit; nil if the analyzer is given by its
    /// id.
    let type: (any Analyzer.Type)?
    /// The files that the options name, with their contents.
    let resources: [Resource]

    /// Names an analyzer of the toolkit.
    ///
    /// - Parameters:
    ///   - id: the analyzer's id, such as `word_frequency`.
    ///   - options: its options, and the options of every analyzer, such as `label`, `rules` and
    ///     `except`, as in a pipeline file.
    public init(_ id: String, options: JSONObject = [:]) {
        self.id = id
        self.options = options
        type = nil
        resources = []
    }

    /// Uses an analyzer that is a value, with the options that are set in the value.
    ///
    /// The toolkit need not contain the type.
    ///
    /// - Parameters:
    ///   - analyzer: the analyzer.
    ///   - options: the options of every analyzer, such as `label`, `rules` and `except`, as in a
    ///     pipeline file.
    public init<A: Analyzer>(_ analyzer: A, options: JSONObject = [:]) {
        var all = LoadedAnalyzer.options(of: analyzer)
        for (key, value) in options { all[key] = value }
        id = A.info.id
        self.options = all
        type = A.self
        resources = LoadedAnalyzer.resources(of: analyzer).filter { !$0.isBundled }
    }

    /// The item as it is written in a pipeline file.
    var json: JSONValue { .object([id: .object(options)]) }
}

extension PipelineAnalyzer: ExpressibleByStringLiteral {
    /// Names an analyzer of the toolkit, which gets its default options.
    public init(stringLiteral id: String) { self.init(id) }
}
