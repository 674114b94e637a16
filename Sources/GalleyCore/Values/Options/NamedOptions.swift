// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// An option that maps names, which the author of a pipeline chooses, to values.
///
/// The names are sorted by their bytes, so that nothing depends on the order in the pipeline.
public struct NamedOptions<Value: OptionValue>: OptionValue {
    /// A name and its value.
    public struct Member: Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: Value
    }

    /// The members in the order of their names.
    public let members: [Member]

    /// Makes an empty mapping.
    public init() { members = [] }

    /// A mapping whose values have the kind of `Value`.
    public static var kind: OptionKind { .mapping(Value.kind) }

    /// Reads a mapping; the path of a fault contains the name of the faulty member, and all faulty
    /// members are reported.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .object(let object) = option else { throw Self.kind.mismatch(option) }
        var members: [Member] = []
        var faults: [OptionFault] = []
        for (key, value) in object {
            do throws(OptionFault) {
                members.append(Member(name: key, value: try Value(option: value)))
            } catch {
                faults.append(error.within([.key(key)]))
            }
        }
        if let fault = OptionFault(joining: faults) { throw fault }
        self.members = members.sorted { ExactText($0.name) < ExactText($1.name) }
    }

    /// The value as it is written in a pipeline.
    public var option: JSONValue {
        .object(JSONObject(uniqueKeysWithValues: members.map { ($0.name, $0.value.option) }))
    }
}
