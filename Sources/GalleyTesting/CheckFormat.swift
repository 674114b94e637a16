// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyJSON
public import GalleyReports

/// Checks whether a format meets the format contract; tests of any framework can call it.
///
/// The format writes the reports of several runs: without documents, with failures, groups, tripped
/// gates, missing values, and names that are not harmless.
///
/// - Parameters:
///   - type: the type of the format, a `ReportFormat` or a `FindingFormat`.
///   - options: the options whose values differ from the defaults.
///   - resources: the contents of the files that the options name, keyed by file name.
/// - Throws: one error that contains every clause of the contract that the format does not meet.
public func checkFormat(
    _ type: any Format.Type, options: JSONObject = [:], resources: [String: [UInt8]] = [:]
) throws(ConformanceError) {
    var registry = FormatRegistry.none
    do throws(RegistryError) {
        try registry.register(type)
    } catch {
        throw ConformanceError(
            name: type.name, kind: "format",
            failures: [ConformanceFailure(.declaration, error.description)])
    }
    guard let entry = registry[type.name] else { return }
    try checkFormat(entry, options: options, resources: resources)
}

/// Checks whether a format from a registry meets the format contract.
///
/// - Parameters:
///   - entry: the format.
///   - options: the options whose values differ from the defaults.
///   - resources: the contents of the files that the options name, keyed by file name.
/// - Throws: one error that contains every clause of the contract that the format does not meet.
package func checkFormat(
    _ entry: FormatEntry, options: JSONObject = [:], resources: [String: [UInt8]] = [:]
) throws(ConformanceError) {
    let failures = FormatCheck(entry, options, resources.files).failures()
    guard failures.isEmpty else {
        throw ConformanceError(name: entry.name, kind: "format", failures: failures)
    }
}
