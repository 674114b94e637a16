// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// Where records and failures go while a run goes on; the default is nowhere.
package struct OutputDestination: Sendable {
    /// Where somebody wants to see the records, besides the run folder.
    package enum Display: Sendable {
        /// A file at this path.
        case file(String)
        /// Standard output.
        case standardOutput
        /// A store outside memory, from which something else is made of them.
        case store(TermStore)
    }

    /// The path of the file of records.
    package var records: String?
    /// The path of the file of failures.
    package var failures: String?
    /// Where the records are shown.
    package var display: Display?
    /// Where the failures are shown, besides the run folder.
    package var failureDisplay: Display?
    /// The state of the run folder, which says that the run did not end until the run writes it.
    package var state: String?
    /// What an earlier run left, removed when the files of this run take their place.
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
