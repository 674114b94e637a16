// SPDX-License-Identifier: Apache-2.0

/// The values of an analyzer's measures for one document, by name.
///
/// The type is used like a dictionary. It stores a list, because a short list costs less than a
/// dictionary and there is one list for every document and analyzer.
public struct MeasureValues: Sendable, ExpressibleByDictionaryLiteral, RandomAccessCollection {
    private var list: [(String, MeasureValue)]

    /// Makes a list of names and values; if a name occurs more than once, its last value is kept.
    public init(dictionaryLiteral elements: (String, MeasureValue)...) {
        list = elements
        for place in list.indices.dropFirst() {
            let name = list[place].0
            guard list[..<place].contains(where: { $0.0 == name }) else { continue }
            list = []
            for (name, value) in elements { self[name] = value }
            return
        }
    }

    /// Makes a list of the entries of a dictionary.
    public init(_ values: [String: MeasureValue]) {
        list = values.map { ($0.key, $0.value) }
    }

    /// The value of a measure; nil if there is no such value.
    public subscript(name: String) -> MeasureValue? {
        get { list.first { $0.0 == name }?.1 }
        set {
            let index = list.firstIndex { $0.0 == name }
            switch (index, newValue) {
            case (let index?, let value?): list[index].1 = value
            case (let index?, nil): list.remove(at: index)
            case (nil, let value?): list.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// The index of the first entry, 0.
    public var startIndex: Int { 0 }
    /// The number of entries.
    public var endIndex: Int { list.count }
    /// The entry at an index; the entries are in the order in which they were added.
    public subscript(place: Int) -> (key: String, value: MeasureValue) {
        (list[place].0, list[place].1)
    }
}

extension MeasureValues: Equatable {
    /// Whether both lists have the same names with the same values, in any order.
    public static func == (left: MeasureValues, right: MeasureValues) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
    }
}
