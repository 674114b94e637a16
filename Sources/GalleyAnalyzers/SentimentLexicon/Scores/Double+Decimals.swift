// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The value nearest to the decimal that this value rounds to, halves to even.
    ///
    /// Decides by the exact binary value, as Python's `round` and C's `%.4f` do: 0.00025 is stored as
    /// a little more than it says and becomes 0.0003. Never gives -0.
    ///
    /// - Parameter decimals: how many decimals to keep, 0…15; the result is exact for values below
    ///   2⁵² ÷ 10^decimals.
    func rounded(toDecimals decimals: Int) -> Double {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let product = self * scale
        // `product` + `rest` is the product without any rounding.
        let rest = (-product).addingProduct(self, scale)
        var whole = product.rounded(.toNearestOrEven)
        if product - whole == 0.5, rest > 0 { whole += 1 }
        if product - whole == -0.5, rest < 0 { whole -= 1 }
        return whole == 0 ? 0 : whole / scale
    }
}
