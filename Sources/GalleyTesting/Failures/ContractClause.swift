// SPDX-License-Identifier: Apache-2.0

/// A clause of the contract that every analyzer, reader or format must meet.
public enum ContractClause: String, Sendable, Hashable, CaseIterable {
    /// All names are in snake_case and unique, and everything has a summary.
    case declaration
    /// The analyzer accepts its options, and every option's default is within the option's range.
    case options
    /// Every rule has an example with a finding and one without a finding, and all examples are
    /// correct.
    case examples
    /// Every text can be examined, and all evidence is within the text and matches the analyzer's
    /// declaration.
    case evidence
    /// Report sections contain only finite numbers, and their tables have different names.
    case report
    /// The analyzer reads only layers that it declares.
    case layers
    /// The same document always results in the same evidence.
    case determinism
    /// The order in which documents are collected does not change the result.
    case order
    /// The division of documents into batches does not change the result.
    case batching
    /// Merging A into B results in the same summary as merging B into A.
    case commutativity
    /// Merging three summaries results in the same summary, whichever two are merged first.
    case associativity
    /// Merging a summary with that of a worker without documents does not change the summary.
    case identity
    /// The division of documents among workers does not change the result.
    case division
    /// Encoding and decoding a summary loses nothing, and the decoded summary is encoded as the
    /// same bytes.
    case coding
    /// A reader loses and invents no document, in whatever pieces the bytes arrive.
    case reading
    /// A format writes valid UTF-8 for every report, and files whose names are within the run
    /// folder.
    case output
}
