// SPDX-License-Identifier: Apache-2.0

/// What a variant measured of one text.
struct RepetitionMeasures {
    /// The values, in the order in which they were found.
    private(set) var values: [(measure: RepetitionMeasure, value: Double)] = []
    /// What else makes the variant's filter drop the page.
    var reasons: [String] = []

    /// A value, or nil if the variant does not measure it.
    subscript(measure: RepetitionMeasure) -> Double? {
        get { values.first { $0.measure == measure }?.value }
        set { if let newValue { values.append((measure, newValue)) } }
    }

    /// Adds a fraction; 0 of nothing is 0.
    mutating func add(_ measure: RepetitionMeasure, _ part: Int, of whole: Int) {
        self[measure] = whole == 0 ? 0 : Double(part) / Double(whole)
    }
}
