// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Whether options can be told apart and their defaults lie in their own ranges.
struct OptionCheck {
    private let subject: Subject

    /// The keys that every analyzer takes in a pipeline.
    private static let common = ["label", "rules", "only", "except", "repeats", "examples"]

    init(_ subject: Subject) {
        self.subject = subject
    }

    func failures() -> [ConformanceFailure] {
        (subject.entry.options.flatMap(faults) + faultsOfNames).map {
            ConformanceFailure(.options, $0)
        }
    }

    private var faultsOfNames: [String] {
        subject.entry.options.map(\.name).repeated.map { "two options are called '\($0)'" }
    }

    private func faults(of option: OptionDescription) -> [String] {
        var faults: [String] = []
        if !option.name.isSnakeCase { faults.append("'\(option.name)' is not in snake_case") }
        if option.summary.isEmpty { faults.append("'\(option.name)' has no summary") }
        if Self.common.contains(option.name) {
            faults.append("'\(option.name)' is an option that every analyzer has")
        }
        return faults + faultOfDefault(option)
    }

    /// Sets the option to its own default, the others as the test gave them.
    private func faultOfDefault(_ option: OptionDescription) -> [String] {
        guard subject.options[option.name] == nil,
            case .success = subject.configure(subject.options)
        else { return [] }
        var options = subject.options
        options[option.name] = option.defaultValue
        switch subject.configure(options) {
        case .failure(let list):
            return list.faults.map { "the default of '\(option.name)' is refused: \($0.inWords)" }
        case .success(let analyzer) where analyzer.options[option.name] != option.defaultValue:
            return ["the default of '\(option.name)' becomes another value when it is set"]
        case .success:
            return []
        }
    }
}
