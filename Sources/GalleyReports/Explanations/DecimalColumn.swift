// SPDX-License-Identifier: Apache-2.0

/// Numbers with as many decimals as the one that needs most, at most four.
struct DecimalColumn {
    private static let mostDecimals = 4

    /// The numbers, in their order.
    let texts: [String]

    init(_ values: [Double]) {
        let decimals = values.map(Self.decimals).max() ?? 0
        texts = values.map { value in
            let rounded = NumberText.decimal(value, decimals: decimals)
            let isLost = value != 0 && !rounded.contains { ("1"..."9").contains($0) }
            return isLost ? NumberText.compact(value) : rounded
        }
    }

    private static func decimals(of value: Double) -> Int {
        let digits = NumberText.decimal(value, decimals: mostDecimals)
        guard let point = digits.firstIndex(of: ".") else { return 0 }
        let significant = digits[point...].reversed().drop { $0 == "0" }
        return max(significant.count - 1, 0)
    }
}
