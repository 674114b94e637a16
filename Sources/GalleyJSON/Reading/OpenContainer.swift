// SPDX-License-Identifier: Apache-2.0

/// An array or an object whose end has not been read yet.
struct OpenContainer {
    let isObject: Bool
    /// The name of the member that is being read.
    var key = ""
    private var elements: [JSONValue] = []
    private var members = JSONObject()

    /// Makes a container that will have at least one value.
    init(isObject: Bool) {
        self.isObject = isObject
        // Growing from one element on costs several allocations for most containers.
        if isObject {
            members.reserveCapacity(4)
        } else {
            elements.reserveCapacity(4)
        }
    }

    var closer: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

    func hasMember(_ key: String) -> Bool { members.position(of: key) != nil }

    consuming func closed() -> JSONValue { isObject ? .object(members) : .array(elements) }

    mutating func append(_ value: consuming JSONValue) {
        if isObject {
            members.append(key, value)
        } else {
            elements.append(value)
        }
    }
}
