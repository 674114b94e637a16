// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

extension ReportValue {
    /// The value as people read it, not yet safe for a screen.
    package var text: String {
        switch self {
        case .count(let value): NumberText.count(value)
        case .number(let value, let decimals): NumberText.decimal(value, decimals: decimals)
        case .share(let value): NumberText.share(value)
        case .text(let text): text
        case .missing: "–"
        }
    }
}
