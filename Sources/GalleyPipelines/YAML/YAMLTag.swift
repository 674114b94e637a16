// SPDX-License-Identifier: Apache-2.0

/// The YAML tags that a pipeline file may contain.
///
/// Tags do not change a value, except that `!!str` and `!` make the value a text.
enum YAMLTag {
    /// `!`, which makes any plain scalar, such as `25`, a text.
    static let nonSpecific = "!"
    /// `!!str`.
    static let text = core + "str"

    private static let core = "tag:yaml.org,2002:"

    /// Returns whether a node may have the tag.
    static func fits(_ tag: String, _ node: YAMLNode) -> Bool {
        switch node.content {
        case .broken: true
        case .sequence: tag == core + "seq" || tag == nonSpecific
        case .mapping: tag == core + "map" || tag == nonSpecific
        case .scalar(let scalar): tag == text || tag == nonSpecific || fits(tag, scalar.value)
        }
    }

    private static func fits(_ tag: String, _ value: YAMLValue) -> Bool {
        switch value {
        case .null: tag == core + "null"
        case .bool: tag == core + "bool"
        case .int: tag == core + "int"
        case .float, .notFinite: tag == core + "float"
        case .text: false
        }
    }

    /// Returns the tag as it is written in a file.
    static func short(_ tag: String) -> String {
        tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
    }
}
