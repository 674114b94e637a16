// SPDX-License-Identifier: Apache-2.0

/// A test of a `.dat` file of html5lib: sections that begin with lines such as `#data`.
struct Html5libSections {
    /// The sections by their names, without the last line feed.
    var sections: [String: [UInt8]] = [:]

    /// Divides a file into its tests, each of which begins with `#data`.
    static func tests(in file: [UInt8]) -> [Html5libSections] {
        var tests: [Html5libSections] = []
        var name = ""
        for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.elementsEqual("#data".utf8) { tests.append(Html5libSections()) }
            if line.first == UInt8(ascii: "#"), isName(line) {
                name = String(decoding: line.dropFirst(), as: UTF8.self)
                if !tests.isEmpty { tests[tests.count - 1].sections[name] = [] }
            } else if !tests.isEmpty {
                tests[tests.count - 1].sections[name, default: []] += line + [0x0A]
            }
        }
        for place in tests.indices {
            for (name, text) in tests[place].sections {
                tests[place].sections[name] = text.last == 0x0A ? text.dropLast() : text
            }
        }
        return tests
    }

    private static func isName(_ line: ArraySlice<UInt8>) -> Bool {
        let names = [
            "data", "errors", "new-errors", "document-fragment", "script-off", "script-on",
            "document", "encoding",
        ]
        return names.contains { line.dropFirst().elementsEqual($0.utf8) }
    }

    /// The bytes of a section; nil if the test does not have it.
    subscript(_ name: String) -> [UInt8]? { sections[name] }
}
