// SPDX-License-Identifier: Apache-2.0

/// The keys of an item of `plugins`.
enum PluginKey: String, PipelineKey {
    case path
    case timeLimit = "time_limit"
    case maxMemory = "max_memory"
    case maxRestarts = "max_restarts"

    static let owner = "a plug-in"

    /// The seconds that a plug-in may be given.
    static let seconds = 0.01...86400
    /// How often it may be started anew.
    static let restarts = 0...1000

    var isSupported: Bool { true }

    var summary: String {
        switch self {
        case .path: "The program, relative to the pipeline."
        case .timeLimit: "The seconds that it may take over a batch (30 unless said)."
        case .maxMemory: "The memory that it may write to (1 GiB unless said)."
        case .maxRestarts:
            "How often it is started anew within one part of the input (5 unless said)."
        }
    }
}
