// SPDX-License-Identifier: Apache-2.0

/// The built-in formats of findings.
public enum FindingFormats {
    /// All of them, sorted by name.
    public static let all: [any FindingFormat] = [BaselineFormat(), GitHubFormat(), SARIFFormat()]

    /// Their names, sorted.
    public static var names: [String] { all.map { type(of: $0).name } }

    /// The format of a name; nil if there is none.
    public static func named(_ name: String) -> (any FindingFormat)? {
        all.first { type(of: $0).name == name }
    }
}
