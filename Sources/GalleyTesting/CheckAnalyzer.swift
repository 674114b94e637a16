// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// Tests whether an analyzer keeps what the protocol promises; for use in any test.
///
/// Runs the examples, texts of every sort and seeded ones; divides them among workers in many
/// ways; encodes and decodes what was learnt. Takes a second or two.
///
/// - Parameters:
///   - type: the analyzer.
///   - options: options that differ from their defaults; the examples bring their own.
///   - resources: the content of files that the options name.
///   - seed: decides which texts are made up; a failure names it.
/// - Throws: one error that lists every promise that is not kept.
public func checkAnalyzer<A: Analyzer>(
    _ type: A.Type,
    options: JSONObject = [:],
    resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    try checkAnalyzer(AnalyzerEntry(type), options: options, resources: resources, seed: seed)
}

/// Tests an analyzer of a registry.
///
/// - Throws: one error that lists every promise that is not kept.
public func checkAnalyzer(
    _ entry: AnalyzerEntry,
    options: JSONObject = [:],
    resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    // What follows from options has to be tried with some.
    let tried =
        entry.followsOptions && options.isEmpty
        ? entry.info.examples.first?.options ?? options : options
    let subject = Subject(entry: entry, options: tried, resources: resources, seed: seed)
    let failures = subject.failures()
    if !failures.isEmpty { throw ConformanceError(analyzer: entry.info.id, failures: failures) }
}
