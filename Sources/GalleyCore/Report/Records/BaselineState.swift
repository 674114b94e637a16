// SPDX-License-Identifier: Apache-2.0

/// How a finding stands to those of an earlier run; the names are those of SARIF 2.1.0, 3.27.24.
public enum BaselineState: String, Sendable, Hashable {
    /// The earlier run did not have it.
    case new
    /// Both runs have it.
    case unchanged
    /// Only the earlier run has it, and this run looked for it.
    case absent
}
