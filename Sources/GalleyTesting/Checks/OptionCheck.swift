// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Checks that options have different names and that every option's default is within the option's
/// range.
struct OptionCheck {
    private let subject: Subject

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
        if CommonOption(rawValue: option.name) != nil {
            faults.append("'\(option.name)' is already an option of every analyzer")
        }
        return faults + faultOfDefault(option)
    }

    /// Checks that the option can be set to its own default, while the other options are set as in
    /// the test.
    private func faultOfDefault(_ option: OptionDescription) -> [String] {
        guard subject.options[option.name] == nil,
            case .success = subject.configure(subject.options)
        else { return [] }
        var options = subject.options
        options[option.name] = option.defaultValue
        switch subject.configure(options) {
        case .failure(let list):
            return list.faults.map { "the default of '\(option.name)' is refused: \($0)" }
        case .success(let analyzer) where analyzer.options[option.name] != option.defaultValue:
            return ["the default of '\(option.name)' becomes another value when it is set"]
        case .success:
            return []
        }
    }
}
