// SPDX-License-Identifier: Apache-2.0

/// The value of a measure for one document.
public enum MeasureValue: Sendable, Hashable {
    /// A whole number that is at least 0; the values of several documents are added up.
    case count(Int)
    /// A part and its whole; for several documents, parts and wholes are summed separately.
    case share(Int, of: Int)
    /// Any other finite number.
    case number(Double)

    /// The value as one number; a share is 0 if its whole is 0.
    public var number: Double {
        switch self {
        case .count(let count): Double(count)
        case .share(_, of: 0): 0
        case .share(let part, of: let whole): Double(part) / Double(whole)
        case .number(let number): number
        }
    }
}

extension MeasureValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Makes a count.
    public init(integerLiteral value: Int) { self = .count(value) }
    /// Makes a number.
    public init(floatLiteral value: Double) { self = .number(value) }
}
