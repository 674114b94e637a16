// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The logarithms that the comparison of runs needs; the one place that asks the system's library.
enum Logarithm {
    /// To the base e.
    static func natural(_ value: Double) -> Double { log(value) }

    /// To the base 2.
    static func binary(_ value: Double) -> Double { log2(value) }
}
