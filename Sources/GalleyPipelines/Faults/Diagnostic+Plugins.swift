// SPDX-License-Identifier: Apache-2.0

/// Faults of `plugins`.
extension Diagnostic {
    static func plugin(_ path: Located<String>, _ refusal: PluginSource.Refusal) -> Diagnostic {
        switch refusal {
        case .notAllowed(let help):
            Diagnostic(
                .pluginNotAllowed,
                "\(path.quoted) is a plug-in, and nobody has allowed it to run",
                at: path.range, help: help)
        case .unusable(let reason):
            Diagnostic(
                .plugin, "\(path.quoted) cannot be used: \(reason.shown(limit: 300))",
                at: path.range)
        }
    }

    /// Two analyzers of one id, of which a plug-in is one.
    ///
    /// - Parameter range: nil if the plug-in was named elsewhere.
    static func pluginCollision(_ message: String, at range: YAMLRange?) -> Diagnostic {
        Diagnostic(.plugin, message.shown(limit: 400), at: range ?? .start)
    }
}
