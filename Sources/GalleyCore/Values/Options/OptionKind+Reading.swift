// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

extension OptionKind {
    /// Reads a value that a pipeline wrote for an option without a Swift type.
    ///
    /// - Throws: a fault whose path begins at the value.
    package func read(_ value: JSONValue) throws(OptionFault) -> JSONValue {
        switch (self, value) {
        case (.boolean, .bool), (.text, .string), (.resource, .string): return value
        case (.integer(let range), .integer(let number)):
            if let range, !range.contains(Int(number)) { throw outOfRange("\(number)") }
            return value
        case (.number(let range), _):
            guard let number = value.numberValue, number.isFinite else { throw mismatch(value) }
            if let range, !range.contains(number) { throw outOfRange("\(number)") }
            return .number(number)
        case (.choice(let words), .string(let word)):
            guard words.contains(where: { ExactText($0) == ExactText(word) }) else {
                throw OptionFault(
                    .invalidValue, path: [], "found '\(word)'", expected: expectation,
                    candidates: words)
            }
            return value
        case (.list(let element), .array(let values)): return .array(try element.read(all: values))
        default: throw mismatch(value)
        }
    }

    private func read(all values: [JSONValue]) throws(OptionFault) -> [JSONValue] {
        var read: [JSONValue] = []
        for (index, value) in values.enumerated() {
            do throws(OptionFault) {
                read.append(try self.read(value))
            } catch {
                var fault = error
                fault.path.insert(.index(index), at: 0)
                throw fault
            }
        }
        return read
    }

    private func mismatch(_ value: JSONValue) -> OptionFault {
        OptionFault(.wrongType, path: [], "found \(value.inWords)", expected: expectation)
    }

    private func outOfRange(_ value: String) -> OptionFault {
        OptionFault(.invalidValue, path: [], "found \(value)", expected: expectation)
    }
}
