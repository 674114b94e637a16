// SPDX-License-Identifier: Apache-2.0

/// How much a file may ask for before it is refused.
enum YAMLLimits {
    /// The deepest nesting of lists and mappings.
    static let depth = 100
    /// The number of nodes that all aliases together may stand for.
    static let aliasedNodes = 100_000
}
