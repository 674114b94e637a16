// SPDX-License-Identifier: Apache-2.0

/// A key of a mapping that stands within an option.
public struct OptionField: Sendable, Hashable {
    /// The key.
    public let name: String
    /// What it does, in one sentence.
    public let summary: String
    /// What values it takes.
    public let kind: OptionKind
    /// Whether it must be there.
    public let isRequired: Bool

    /// Describes a key.
    public init(_ name: String, _ kind: OptionKind, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.isRequired = isRequired
    }
}
