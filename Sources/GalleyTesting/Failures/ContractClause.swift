// SPDX-License-Identifier: Apache-2.0

/// A clause of the contract that an analyzer accepts by conforming to `Analyzer`.
public enum ContractClause: String, Sendable, Hashable, CaseIterable {
    /// All names are in snake_case and unique, and everything has a summary.
    case declaration
    /// The analyzer accepts its options, and every default is within its own range.
    case options
    /// Every rule has an example with a finding and one without, and all examples are correct.
    case examples
    /// Every text is examined, and its evidence is within the text and within what is declared.
    case evidence
    /// Sections contain only finite numbers, and tables with different names.
    case report
    /// The analyzer reads only layers that it declares.
    case layers
    /// The same document always gives the same evidence.
    case determinism
    /// The order in which documents are collected does not matter.
    case order
    /// The division of documents into batches does not matter.
    case batching
    /// Merging A into B gives the same summary as merging B into A.
    case commutativity
    /// Merging three summaries gives the same summary, whichever two are merged first.
    case associativity
    /// Merging with the summary of a worker without documents changes nothing.
    case identity
    /// The division of documents among workers does not matter.
    case division
    /// Encoding and decoding a summary loses nothing and gives the same bytes again.
    case coding
}
