// SPDX-License-Identifier: Apache-2.0

/// The environment in which plug-ins run: nothing of what the host was told in confidence, and
/// nothing by which two runs could differ.
enum PluginEnvironment {
    /// The variables, as `NAME=value`.
    static var variables: [String] {
        let kept = ["PATH", "HOME", "TMPDIR"].compactMap { name in
            ProcessEnvironment.value(name).map { "\(name)=\($0)" }
        }
        return kept + fixed
    }

    /// The order of Python's sets depends on a seed; a plug-in's folder is not for its leavings.
    private static let fixed = [
        "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0",
        "PYTHONDONTWRITEBYTECODE=1", "PYTHONIOENCODING=utf-8",
    ]
}
