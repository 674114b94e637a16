// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// What `describe`, the JSON Schema and the diagnostics know of an option.
public struct OptionDescription: Sendable, Hashable {
    /// The key in a pipeline.
    public let name: String
    /// What the option does, in one sentence.
    public let summary: String
    /// What values it takes.
    public let kind: OptionKind
    /// The value if the pipeline does not set it.
    public let defaultValue: JSONValue

    /// Describes an option.
    package init(name: String, summary: String, kind: OptionKind, defaultValue: JSONValue) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.defaultValue = defaultValue
    }
}
