// SPDX-License-Identifier: Apache-2.0

extension RoleModel {
    /// Reads the weights of a table: the look, the sign, the step to the sign's line, and a weight
    /// for each role.
    init(table: [UInt8]) {
        let signs = Self.places(LineSign.allCases.map { "\($0)" })
        let roles = Self.places(RoleSign.allCases.map { "\($0)" })
        for line in WeightLines(table) where line.numbers.count > LineRole.judged.count {
            let isFirst = line.names[0] == "first"
            var look = isFirst ? first : second
            var row = SIMD16<Int16>(repeating: 0)
            for index in LineRole.judged.indices { row[index] = Int16(line.numbers[index + 1]) }
            let name = line.names[1]
            if let sign = signs[name] {
                look.signs.set(row, for: sign, step: line.numbers[0])
            } else if let sign = roles[name] {
                look.roles.set(row, for: sign, step: line.numbers[0])
            } else {
                look.bias.values = row
            }
            if isFirst { first = look } else { second = look }
        }
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
}
