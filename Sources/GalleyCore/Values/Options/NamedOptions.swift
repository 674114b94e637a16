// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// Names of the author's own, each with a value: a mapping as an option.
///
/// The names are put in the order of their bytes, so that nothing depends on how they were written.
public struct NamedOptions<Value: OptionValue>: OptionValue {
    /// A name and what it stands for.
    public struct Member: Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: Value
    }

    /// The members in the order of their names.
    public let members: [Member]

    /// No names.
    public init() { members = [] }

    /// A mapping of the value's kind.
    public static var kind: OptionKind { .mapping(Value.kind) }

    /// Reads a mapping; a fault's path names the member.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .object(let object) = option else { throw Self.mismatch(option) }
        var members: [Member] = []
        for (key, value) in object {
            do throws(OptionFault) {
                members.append(Member(name: key, value: try Value(option: value)))
            } catch {
                var fault = error
                fault.path.insert(.key(key), at: 0)
                throw fault
            }
        }
        self.members = members.sorted { ExactText($0.name) < ExactText($1.name) }
    }

    /// The value as a pipeline would write it.
    public var option: JSONValue {
        .object(JSONObject(uniqueKeysWithValues: members.map { ($0.name, $0.value.option) }))
    }
}
