// SPDX-License-Identifier: Apache-2.0

/// What an analyzer promises by conforming to the protocol.
public enum Promise: String, Sendable, Hashable, CaseIterable {
    /// Names are in snake_case and unique, everything has a summary.
    case declaration
    /// Defaults lie in their own ranges and the options are accepted.
    case options
    /// There are examples, every rule has one for and one against it, and all come true.
    case examples
    /// Every text is examined; what is said of it lies within it and within what was declared.
    case evidence
    /// Sections hold finite numbers and tables that can be told apart.
    case report
    /// Only declared layers are read.
    case layers
    /// The same document gives the same evidence, whenever and wherever it is examined.
    case determinism
    /// Documents may be collected in any order.
    case order
    /// How documents are put into batches does not matter.
    case batching
    /// Merging A into B gives the same as merging B into A.
    case commutativity
    /// Merging three summaries gives the same whichever two are merged first.
    case associativity
    /// Merging with a worker that saw nothing changes nothing.
    case identity
    /// How documents are dealt to workers does not matter.
    case division
    /// Encoding and decoding loses nothing and gives the same bytes again.
    case coding
}
