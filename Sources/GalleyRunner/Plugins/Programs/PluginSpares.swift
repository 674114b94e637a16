// SPDX-License-Identifier: Apache-2.0

/// Processes of a plug-in that nobody uses at the moment: starting one takes longer than many a run.
struct PluginSpares: ~Copyable {
    /// As many as workers are usual; whoever has more lets the rest end.
    private var places = InlineArray<8, PluginProcess?> { _ in nil }

    /// Takes one out; nil if there is none.
    mutating func take() -> PluginProcess? {
        for place in places.indices {
            if let process = places[place].take() { return process }
        }
        return nil
    }

    /// Keeps a process; gives it back if there is no room.
    mutating func keep(_ process: consuming PluginProcess) -> PluginProcess? {
        for place in places.indices where places[place] == nil {
            places[place] = consume process
            return nil
        }
        return process
    }
}
