// SPDX-License-Identifier: Apache-2.0

/// The value of a measure for one document.
public enum MeasureValue: Sendable, Hashable {
    /// A whole number from 0, which is summed over documents.
    case count(Int)
    /// A part of a whole; over many documents, parts and wholes are summed separately.
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
    /// A count.
    public init(integerLiteral value: Int) { self = .count(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
}
