// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// An analyzer as a registry knows it: described, not yet configured.
public struct AnalyzerEntry: Sendable {
    /// What is known of the analyzer.
    public let info: AnalyzerInfo
    /// The options that it takes, in the order of declaration.
    public let options: [OptionDescription]
    /// The Swift type, to name both sides of a collision.
    public var typeName: String { String(reflecting: type) }

    private let type: any Analyzer.Type
    private let make: @Sendable (JSONObject, Reader) -> Outcome

    private typealias Reader = (String) throws(OptionFault) -> Resource
    private typealias Outcome = Result<ConfiguredAnalyzer, FaultList>

    /// All faults of one analyzer's options.
    public struct FaultList: Error, Sendable {
        /// The faults, in the order of the options as written.
        public let faults: [OptionFault]
    }

    /// Describes an analyzer type.
    public init<A: Analyzer>(_ type: A.Type) {
        let defaults = A()
        info = A.info
        self.type = type
        options = A.options.map {
            OptionDescription(
                name: $0.name, summary: $0.summary, kind: $0.kind, defaultValue: $0.read(defaults))
        }
        make = { Self.configure(A.self, $0, $1) }
    }

    /// Makes the analyzer with options, or says everything that is wrong with them.
    ///
    /// - Parameters:
    ///   - options: what the pipeline wrote, without the keys that every analyzer takes.
    ///   - resources: reads a file that an option names.
    public func configure(
        _ options: JSONObject,
        resources: (String) throws(OptionFault) -> Resource
    ) -> Result<ConfiguredAnalyzer, FaultList> {
        withoutActuallyEscaping(resources) { make(options, $0) }
    }

    private static func configure<A: Analyzer>(
        _ type: A.Type, _ written: JSONObject, _ reader: Reader
    ) -> Outcome {
        var analyzer = A()
        var faults: [OptionFault] = []
        for member in written {
            do throws(OptionFault) {
                try set(member.key, member.value, of: &analyzer, reader)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { return .failure(FaultList(faults: faults)) }
        do throws(OptionFault) {
            try analyzer.load()
            return .success(ConfiguredAnalyzer(analyzer))
        } catch {
            return .failure(FaultList(faults: [error]))
        }
    }

    private static func set<A: Analyzer>(
        _ name: String, _ value: JSONValue, of analyzer: inout A, _ reader: Reader
    ) throws(OptionFault) {
        guard let option = A.options.first(where: { $0.name == name }) else {
            throw OptionFault(
                .unknownOption, path: [.key(name)],
                "'\(A.info.id)' has no option '\(name)'",
                candidates: A.options.map(\.name))
        }
        do throws(OptionFault) {
            try option.write(&analyzer, value, reader)
        } catch {
            var fault = error
            fault.path.insert(.key(name), at: 0)
            throw fault
        }
    }
}
