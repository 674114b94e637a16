// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyJSON
public import GalleyReaders

/// Checks whether a reader meets the reader contract; tests of any framework can call it.
///
/// The reader reads its examples: whole, in small pieces, cut off at every place, with damaged
/// bytes, and, if files can be divided at lines, in two parts. No document may be lost or invented.
///
/// - Parameters:
///   - type: the type of the reader.
///   - options: the options whose values differ from the defaults; each example has its own
///     options.
///   - resources: the contents of the files that the options name, keyed by file name.
///   - seed: the seed of the damage, which failures report.
/// - Throws: one error that contains every clause of the contract that the reader does not meet.
public func checkReader<R: DocumentReader>(
    _ type: R.Type, options: JSONObject = [:], resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    try checkReader(ReaderEntry(type), options: options, resources: resources, seed: seed)
}

/// Checks whether a reader from a registry meets the reader contract.
///
/// - Parameters:
///   - entry: the reader.
///   - options: the options whose values differ from the defaults; each example has its own
///     options.
///   - resources: the contents of the files that the options name, keyed by file name.
///   - seed: the seed of the damage, which failures report.
/// - Throws: one error that contains every clause of the contract that the reader does not meet.
package func checkReader(
    _ entry: ReaderEntry, options: JSONObject = [:], resources: [String: [UInt8]] = [:],
    seed: UInt64 = 1
) throws(ConformanceError) {
    let failures = ReaderCheck(entry, options, resources.files, seed: seed).failures()
    guard failures.isEmpty else {
        throw ConformanceError(name: entry.info.id, kind: "reader", failures: failures)
    }
}
