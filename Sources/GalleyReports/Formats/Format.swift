// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A format of a run's output: a `ReportFormat` or a `FindingFormat`.
public protocol Format: Configurable {
    /// The name in pipelines and on the command line, in snake_case.
    static var name: String { get }
    /// The path of the file in the run folder, with `/` as the separator.
    static var fileName: String { get }
    /// A description of the format, in one sentence.
    static var summary: String { get }
}

/// An option of a format.
public typealias FormatOption<Root: Sendable> = ConfigurableOption<Root>
