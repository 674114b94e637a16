// SPDX-License-Identifier: Apache-2.0

/// Integers of 128 bits in every container.
struct Wide: Codable, Equatable {
    struct Single: Codable, Equatable {
        var wide: UInt128

        init(wide: UInt128) { self.wide = wide }

        init(from decoder: any Decoder) throws {
            wide = try decoder.singleValueContainer().decode(UInt128.self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(wide)
        }
    }

    var signed: Int128
    var unsigned: UInt128
    var list: ContiguousArray<Int128>
    var single: Single
}
