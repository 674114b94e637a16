// SPDX-License-Identifier: Apache-2.0

/// A fault in a pipeline file, with its range in the file and a description of what was expected.
public struct Diagnostic: Error, Sendable, Hashable {
    /// The severity of a fault.
    public enum Severity: String, Sendable {
        /// The pipeline cannot run.
        case error
        /// The pipeline can run, but perhaps not as intended.
        case warning
    }

    /// Another range of the file that is related to the fault.
    public struct Related: Sendable, Hashable {
        /// The description of the range, such as `first defined here`.
        public let message: String
        /// The range.
        public let range: YAMLRange
    }

    /// The stable code of the fault.
    public let code: DiagnosticCode
    /// The severity.
    public let severity: Severity
    /// The description of the fault, in lower case without a full stop; the user's text is in
    /// quotes.
    public let message: String
    /// The range of the fault in the file.
    public let range: YAMLRange
    /// The description of a valid value, if there is one.
    public let expected: String?
    /// The name that was probably intended, if there is one.
    public let suggestion: String?
    /// Advice on how to fix the fault, if there is any.
    public let help: String?
    /// Other ranges that are related to the fault.
    public let related: [Related]
    /// Whether the check stopped at this fault.
    public let endsSearch: Bool

    /// Makes a diagnostic.
    init(
        _ code: DiagnosticCode, _ message: String, at range: YAMLRange,
        severity: Severity = .error, expected: String? = nil, suggestion: String? = nil,
        help: String? = nil, related: [Related] = [], endsSearch: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.expected = expected
        self.suggestion = suggestion
        self.help = help
        self.related = related
        self.endsSearch = endsSearch
    }
}

extension Sequence where Element == Diagnostic {
    /// Returns the diagnostics sorted by their positions in the file, without duplicates.
    ///
    /// The value of an alias is checked wherever the alias is used, so the same fault may be found
    /// many times.
    func inOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { $0.sortKey < $1.sortKey }
    }
}

extension Diagnostic {
    fileprivate var sortKey: (Int, Int, String, String) {
        (range.start.offset, range.end.offset, code.rawValue, message)
    }
}

/// Collects faults up to a maximum number, because nobody reads more.
///
/// Check `isFull` before making a fault that is costly to describe, such as one that suggests a
/// similar name, so that a hostile file cannot make the check slow.
struct FaultList {
    /// The maximum number of faults.
    static let limit = 1000

    /// The faults in the order in which they were found.
    private(set) var faults: [Diagnostic] = []

    /// Whether further faults are discarded.
    var isFull: Bool { faults.count >= Self.limit }

    /// Adds a fault unless the list is full.
    mutating func append(_ fault: Diagnostic) {
        if !isFull { faults.append(fault) }
    }
}
