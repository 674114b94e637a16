// SPDX-License-Identifier: Apache-2.0

extension RoleModel {
    /// Reads the weights of a table: the look, the sign, the step to the sign's line, and a weight
    /// for each role.
    init(table: [UInt8]) {
        let signs = Self.places(LineSign.allCases.map { "\($0)" })
        let roles = Self.places(RoleSign.allCases.map { "\($0)" })
        let count = LineRole.judged.count
        // Changed where they are: a copy for each of hundreds of lines would be felt at each start.
        var looks = [Look(), Look()]
        for line in WeightLines(table) where line.numbers.count > count {
            let look = line.names[0] == "first" ? 0 : 1
            var row = SIMD16<Int16>(repeating: 0)
            for index in 0..<count { row[index] = Int16(line.numbers[index + 1]) }
            let name = line.names[1]
            if let sign = signs[name] {
                looks[look].signs.set(row, for: sign, step: line.numbers[0])
            } else if let sign = roles[name] {
                looks[look].roles.set(row, for: sign, step: line.numbers[0])
            } else {
                looks[look].bias.values = row
            }
        }
        (first, second) = (looks[0], looks[1])
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
}
