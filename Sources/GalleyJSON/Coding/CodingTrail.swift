// SPDX-License-Identifier: Apache-2.0

/// A coding path that is cheap to lengthen; it becomes an array only when one is asked for.
indirect enum CodingTrail {
    case root
    case step(any CodingKey, after: CodingTrail)

    var path: [any CodingKey] {
        var keys: [any CodingKey] = []
        var trail = self
        while case .step(let key, let rest) = trail {
            keys.append(key)
            trail = rest
        }
        return keys.reversed()
    }
}
