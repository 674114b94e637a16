// SPDX-License-Identifier: Apache-2.0

import CProcess

/// Notes about the current work, which are written to standard error if the process crashes.
///
/// A crash in an analyzer that is compiled in, or in a library, ends the run. The note names the
/// analyzer and the document.
package enum CrashNotes {
    /// From now on, a crash writes the note of its thread, and then has its usual effect.
    package static func begin() { galley_crash_notes_begin() }

    /// Notes that this thread begins to examine documents, beginning with the document `first`.
    @Sendable static func note(analyzer: String, first: String, count: Int) {
        unsafe galley_crash_note(analyzer, first, count)
    }
}
