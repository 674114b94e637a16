// SPDX-License-Identifier: Apache-2.0

/// The keys of one mapping of a pipeline file.
protocol PipelineKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The mapping in the words of a message.
    static var owner: String { get }
    /// Whether this version does what the key asks for.
    var isSupported: Bool { get }
    /// What the key is for, in one sentence.
    var summary: String { get }
}

extension PipelineKey {
    /// The names of the keys that may be used.
    static var names: [String] { allCases.filter(\.isSupported).map(\.rawValue) }
}
