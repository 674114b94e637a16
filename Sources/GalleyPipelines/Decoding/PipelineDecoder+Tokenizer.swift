// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads `tokenizer`.
extension PipelineDecoder {
    /// The key of the settings that hold for policies that are not named.
    static var preset: String { "preset" }

    mutating func tokenizer(_ entry: YAMLEntry) -> TokenizerPolicy {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping of policies, such as { hyphens: keep }")
            return .standard
        }
        var policy = TokenizerPolicy.standard
        if let preset = entries.first(where: { $0.key == Self.preset }) {
            policy = choice(preset, TokenizerPreset.self)?.value.policy ?? .standard
        }
        for entry in entries where entry.key != Self.preset { set(entry, of: &policy) }
        return policy
    }

    private mutating func set(_ entry: YAMLEntry, of policy: inout TokenizerPolicy) {
        let descriptions = TokenizerPolicy.descriptions
        guard let description = descriptions.first(where: { $0.name == entry.key }) else {
            let owner = "'tokenizer'"
            let home = KeyHomes(context.registry).home(of: entry.key, unknownIn: owner)
            let names = [Self.preset] + descriptions.map(\.name)
            faults.append(.unknownKey(entry, in: owner, names: names, home: home))
            return
        }
        guard let value = entry.value.json else { return }
        do throws(OptionFault) {
            try policy.set(entry.key, value)
        } catch {
            let node = entry.value.node(at: error.path.dropFirst())
            faults.append(.option(error, entry, node: node, kind: description.kind))
        }
    }
}
