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
        let options = subject.entry.options
        let faults = options.flatMap { $0.faultsOfDeclaration + self.faults(of: $0) }
        return (faults + options.repeatedNames).map { ConformanceFailure(.options, $0) }
    }

    private func faults(of option: OptionDescription) -> [String] {
        let isTaken = CommonOption(rawValue: option.name) != nil
        return (isTaken ? ["'\(option.name)' is already an option of every analyzer"] : [])
            + faultOfDefault(option)
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

extension OptionDescription {
    /// The faults of the name and the summary, whatever the option belongs to.
    var faultsOfDeclaration: [String] {
        (name.isSnakeCase ? [] : ["'\(name)' is not in snake_case"])
            + (summary.isEmpty ? ["'\(name)' has no summary"] : [])
    }
}

extension [OptionDescription] {
    /// The faults of names that several options have.
    var repeatedNames: [String] {
        map(\.name).repeated.map { "two options are called '\($0)'" }
    }

    /// The faults of all names and summaries, whatever the options belong to.
    var faultsOfDeclaration: [String] { flatMap(\.faultsOfDeclaration) + repeatedNames }
}
