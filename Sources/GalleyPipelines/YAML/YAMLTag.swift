// SPDX-License-Identifier: Apache-2.0

/// The few tags of YAML that a pipeline file may bear; they never change what a value is, save
/// that `!!str` and `!` make text of it.
enum YAMLTag {
    /// `!`, which forbids the special meaning of plain scalars.
    static let nonSpecific = "!"
    /// `!!str`.
    static let text = core + "str"

    private static let core = "tag:yaml.org,2002:"

    /// Whether a node may bear the tag.
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

    /// The tag as people write it.
    static func short(_ tag: String) -> String {
        tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
    }
}
