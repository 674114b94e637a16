// SPDX-License-Identifier: Apache-2.0

// Names from version 0.1, which are kept so that the compiler can suggest the new names.

extension AnalyzerInfo {
    /// The initializer of version 0.1, whose parameters now have clearer names.
    @available(
        *, unavailable,
        message: """
            'reads' is now 'layers', 'leaves' is 'leavesMarks', 'uses' is 'usesMarks', 'needs' is \
            'needsMeasures' and 'runFigures' is 'figures'
            """
    )
    public init(
        id: String, version: Int = 1, summary: String, rationale: String = "",
        reads: [any DocumentLayer.Type], leaves: [String] = [], uses: [String] = [],
        needs: [NeededMeasure] = [], rules: [Rule] = [], measures: [Measure] = [],
        runFigures: [FigureDeclaration] = [], examples: [Example] = []
    ) {
        self.init(id: id, summary: summary, layers: reads)
    }
}

/// Renamed to `FigureDeclaration`.
@available(*, unavailable, renamed: "FigureDeclaration")
public typealias RunFigure = FigureDeclaration

/// Renamed to `KeyedTable`.
@available(*, unavailable, renamed: "KeyedTable")
public typealias RecordTable = KeyedTable

/// Renamed to `KeyedEntry`.
@available(*, unavailable, renamed: "KeyedEntry")
public typealias TableRecord = KeyedEntry

/// Renamed to `EntryLocation`.
@available(*, unavailable, renamed: "EntryLocation")
public typealias RecordPlace = EntryLocation
