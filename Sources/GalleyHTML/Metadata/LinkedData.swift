// SPDX-License-Identifier: Apache-2.0

/// Finds values in JSON-LD, the JSON in scripts that describes a page.
///
/// Many pages have JSON with errors here, so the text is searched instead of parsed.
enum LinkedData {
    /// The first string that a key has; nil if there is none.
    static func string(_ key: String, in json: [UInt8]) -> String? {
        for place in places(of: key, in: json) {
            if let value = stringValue(in: json, at: place) { return value }
        }
        return nil
    }

    /// The first name of an author: the value of `author`, or of `name` in it.
    static func author(in json: [UInt8]) -> String? {
        for place in places(of: "author", in: json) {
            if let value = stringValue(in: json, at: place) { return value }
            let object = Array(json[place..<min(place + 600, json.count)])
            if let name = string("name", in: object) { return name }
        }
        return nil
    }

    /// The offsets after `"key":` and white space.
    private static func places(of key: String, in json: [UInt8]) -> [Int] {
        let word = Array("\"\(key)\"".utf8)
        var found: [Int] = []
        var place = 0
        while place + word.count < json.count {
            guard json[place] == word[0], json[place...].starts(with: word) else {
                place += 1
                continue
            }
            place += word.count
            while place < json.count, json[place].isHTMLSpace { place += 1 }
            guard place < json.count, json[place] == UInt8(ascii: ":") else { continue }
            place += 1
            while place < json.count, json[place].isHTMLSpace { place += 1 }
            found.append(place)
            if found.count == 8 { break }
        }
        return found
    }

    private static func stringValue(in json: [UInt8], at start: Int) -> String? {
        guard start < json.count, json[start] == UInt8(ascii: "\"") else { return nil }
        var units: [UInt8] = []
        var place = start + 1
        while place < json.count, json[place] != UInt8(ascii: "\""), units.count < 1_000 {
            guard json[place] == UInt8(ascii: "\\"), place + 1 < json.count else {
                units.append(json[place])
                place += 1
                continue
            }
            let escaped = json[place + 1]
            place += 2
            if escaped == UInt8(ascii: "u") {
                let digits = String(
                    decoding: json[place..<min(place + 4, json.count)], as: UTF8.self)
                let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
                units += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
                place += 4
            } else {
                units.append(escaped == UInt8(ascii: "n") ? 0x20 : escaped)
            }
        }
        return units.isEmpty ? nil : String(decoding: units, as: UTF8.self)
    }
}
