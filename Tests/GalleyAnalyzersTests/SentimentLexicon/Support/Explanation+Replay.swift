// SPDX-License-Identifier: Apache-2.0
import GalleyCore

extension Explanation {
    /// The value that the steps lead to.
    var replayed: Double {
        steps.reduce(base) { value, step in
            switch step.operation {
            case .add(let addend): value + addend
            case .multiply(let factor): value * factor
            case .replace(let other): other
            }
        }
    }

    /// The rules of the steps, in their order.
    var rules: [String] { steps.map(\.rule) }
}
