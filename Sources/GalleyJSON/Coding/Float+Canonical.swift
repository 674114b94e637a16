// SPDX-License-Identifier: Apache-2.0

extension Float: CanonicallyEncodable, CanonicallyDecodable {
    func canonicalForm(in scope: EncodingScope) -> JSONValue {
        Double(self).canonicalForm(in: scope)
    }

    static func decoded(from value: JSONValue, in scope: DecodingScope) throws -> Float {
        let number = try Double.decoded(from: value, in: scope)
        let result = Float(number)
        guard result.isFinite || !number.isFinite else {
            throw scope.corrupted("expected a number below 3.5e38 in magnitude, found \(number)")
        }
        return result
    }
}
