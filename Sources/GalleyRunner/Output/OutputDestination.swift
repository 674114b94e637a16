// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The destination of records and failures during a run; by default, they are not written.
package struct OutputDestination: Sendable {
    /// A destination of output in addition to the run folder.
    package enum Display: Sendable {
        /// The file at this path.
        case file(String)
        /// Standard output.
        case standardOutput
        /// A store outside memory, from which output in other formats is made later.
        case store(SpillStore)
    }

    /// The path of the records file.
    package var records: String?
    /// The path of the failures file.
    package var failures: String?
    /// The destination of the records in addition to the file.
    package var display: Display?
    /// The destination of the failures in addition to the file.
    package var failureDisplay: Display?
    /// The path of the state file in the run folder.
    ///
    /// Until the run writes its state, the file marks the run as unfinished.
    package var state: String?
    /// The files of an earlier run, which are removed when the files of this run appear.
    package var leftovers: [String] = []

    /// Makes a destination.
    package init(records: String? = nil, failures: String? = nil, display: Display? = nil) {
        self.records = records
        self.failures = failures
        self.display = display
    }

    var takesRecords: Bool { records != nil || display != nil }
    var takesFailures: Bool { failures != nil || failureDisplay != nil }
}

extension OutputDestination.Display {
    /// Writes all bytes of the output to this destination.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        var sink = try RecordSink(nil, display: self)
        try sink.write(bytes)
        _ = try sink.commit()
    }
}
