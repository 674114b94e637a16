// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// One option of an analyzer, a reader or a format, which ties a key in pipelines to a stored
/// property.
public struct ConfigurableOption<Root: Sendable>: Sendable {
    /// A function that reads the file that an option names.
    public typealias ResourceReader = (String) throws(OptionFault) -> Resource

    /// The key in a pipeline.
    public let name: String
    /// One sentence on what the option does.
    public let summary: String
    /// The kind of values that the option accepts.
    public let kind: OptionKind

    let read: @Sendable (Root) -> JSONValue
    let resource: @Sendable (Root) -> Resource?
    let write: @Sendable (inout Root, JSONValue, ResourceReader) throws(OptionFault) -> Void

    /// Ties a key to a property of any type that conforms to `OptionValue`.
    public init<Value: OptionValue>(
        _ name: String,
        _ property: any WritableKeyPath<Root, Value> & Sendable,
        _ summary: String
    ) {
        self.init(name, property, summary, kind: Value.kind) { _ throws(OptionFault) in }
    }

    /// Ties a key to a whole number within a range.
    public init(
        _ name: String,
        _ property: any WritableKeyPath<Root, Int> & Sendable,
        _ summary: String,
        in range: ClosedRange<Int>
    ) {
        self.init(name, property, summary, kind: .integer(range)) { value throws(OptionFault) in
            guard range.contains(value) else {
                throw OptionKind.integer(range).outOfRange("\(value)")
            }
        }
    }

    /// Ties a key to a number within a range.
    public init(
        _ name: String,
        _ property: any WritableKeyPath<Root, Double> & Sendable,
        _ summary: String,
        in range: ClosedRange<Double>
    ) {
        self.init(name, property, summary, kind: .number(range)) { value throws(OptionFault) in
            guard range.contains(value) else {
                throw OptionKind.number(range).outOfRange("\(value)")
            }
        }
    }

    /// Ties a key to the content of a file.
    ///
    /// - Parameters:
    ///   - name: the key in pipelines.
    ///   - property: the property that contains the content.
    ///   - summary: one sentence on what the option does.
    ///   - bundled: data that comes with the analyzer and is chosen by name.
    public init(
        _ name: String,
        _ property: any WritableKeyPath<Root, Resource> & Sendable,
        _ summary: String,
        bundled: [Resource] = []
    ) {
        let kind = OptionKind.resource(bundled: bundled.map(\.name))
        self.name = name
        self.summary = summary
        self.kind = kind
        self.read = { .string($0[keyPath: property].name) }
        self.resource = { $0[keyPath: property] }
        self.write = { root, value, reader throws(OptionFault) in
            guard case .string(let chosen) = value else { throw kind.mismatch(value) }
            if let choice = bundled.first(where: { $0.name == chosen }) {
                root[keyPath: property] = choice
            } else {
                root[keyPath: property] = try reader(chosen)
            }
        }
    }

    private init<Value: OptionValue>(
        _ name: String,
        _ property: any WritableKeyPath<Root, Value> & Sendable,
        _ summary: String,
        kind: OptionKind,
        check: @escaping @Sendable (Value) throws(OptionFault) -> Void
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.read = { $0[keyPath: property].option }
        self.resource = { _ in nil }
        self.write = { root, value, _ throws(OptionFault) in
            let decoded = try Self.decode(Value.self, value, kind)
            try check(decoded)
            root[keyPath: property] = decoded
        }
    }

    private static func decode<Value: OptionValue>(
        _ type: Value.Type, _ value: JSONValue, _ kind: OptionKind
    ) throws(OptionFault) -> Value {
        do throws(OptionFault) {
            return try Value(option: value)
        } catch  where error.kind == .wrongType && error.path.isEmpty {
            throw OptionFault(.wrongType, path: [], error.message, expected: kind.expectation)
        }
    }
}
