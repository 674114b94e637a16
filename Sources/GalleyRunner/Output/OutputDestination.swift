// SPDX-License-Identifier: Apache-2.0

/// Where records and failures go while a run goes on.
package enum OutputDestination: Sendable {
    /// Nobody asked for them.
    case nowhere
    /// Files at these paths.
    case files(records: String, failures: String)
    /// Records to one file; failures nowhere.
    case records(String)
    /// Records to standard output; failures nowhere.
    case standardOutput
}
