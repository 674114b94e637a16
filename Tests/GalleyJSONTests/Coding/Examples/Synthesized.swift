// SPDX-License-Identifier: Apache-2.0

/// What the compiler writes for enums, optionals and nesting.
struct Synthesized: Codable, Equatable {
    enum Kind: Codable, Equatable {
        case none
        case pair(Int, second: String)
    }

    enum Level: Int, Codable { case low = 1, high }

    var name: String
    var note: String?
    var share: Double
    var kind: Kind
    var level: Level
    var children: [Synthesized]
}
