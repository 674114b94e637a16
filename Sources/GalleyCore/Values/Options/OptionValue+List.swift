// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

extension Array: OptionValue where Element: OptionValue {
    /// A list of the element's kind.
    public static var kind: OptionKind { .list(Element.kind) }

    /// Reads a list; a fault's path names the element.
    public init(option: JSONValue) throws(OptionFault) {
        guard case .array(let values) = option else { throw Self.mismatch(option) }
        self = []
        for (index, value) in values.enumerated() {
            do throws(OptionFault) {
                append(try Element(option: value))
            } catch {
                var fault = error
                fault.path.insert(.index(index), at: 0)
                throw fault
            }
        }
    }

    /// The value as a pipeline would write it.
    public var option: JSONValue { .array(map(\.option)) }
}
