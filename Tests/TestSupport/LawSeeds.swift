// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The seeds with which laws are tested.
///
/// `swift test` tests every law with a few seeds. `.ci/test-laws` sets the variable
/// `GALLEY_LAW_FACTOR` and tests the same laws with many.
public enum LawSeeds {
    /// The factor, at least 1, by which laws are tested with more seeds than in a plain `swift
    /// test`.
    public static let factor: Int = {
        guard let value = unsafe getenv("GALLEY_LAW_FACTOR") else { return 1 }
        return unsafe max(1, Int(String(cString: value)) ?? 1)
    }()

    /// The first seeds, from 0; there are `count` times the factor.
    public static func first(_ count: Int) -> Range<UInt64> { 0..<UInt64(count * factor) }

    /// An evenly spread sample of cases that are too many for every run: `count` times the factor,
    /// or all cases if there are fewer.
    public static func sample<Case>(_ cases: [Case], _ count: Int) -> [Case] {
        let wanted = count * factor
        guard wanted < cases.count else { return cases }
        return (0..<wanted).map { cases[$0 * cases.count / wanted] }
    }
}
