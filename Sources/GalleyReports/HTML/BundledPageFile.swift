// SPDX-License-Identifier: Apache-2.0

import BundledData

/// A file of `Config/report` that the program carries inside itself.
///
/// The one place of this module that meets the C target's pointers.
enum BundledPageFile: String, CaseIterable {
    case styles = "report.css"
    case script = "report.js"

    /// A copy of the file's content.
    var bytes: [UInt8] {
        let embedded = embedded
        return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
    }

    private var embedded: BundledBytes {
        switch self {
        case .styles: bundled_report_styles()
        case .script: bundled_report_script()
        }
    }
}
