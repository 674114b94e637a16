// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// The description of an option, without its property, for `galley describe`, the JSON Schema and
/// the diagnostics.
public struct OptionDescription: Sendable, Hashable {
    /// The key in a pipeline.
    public let name: String
    /// One sentence on what the option does.
    public let summary: String
    /// The kind of values that the option accepts.
    public let kind: OptionKind
    /// The value of the option if the pipeline does not set it.
    public let defaultValue: JSONValue

    /// Describes an option.
    package init(name: String, summary: String, kind: OptionKind, defaultValue: JSONValue) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.defaultValue = defaultValue
    }
}
