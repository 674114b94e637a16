// SPDX-License-Identifier: Apache-2.0

/// The environment variables that other programs receive, without secrets and without values that
/// differ between runs.
enum PluginEnvironment {
    /// The variables, as `NAME=value`.
    static var variables: [String] {
        let kept = ["PATH", "HOME", "TMPDIR"].compactMap { name in
            ProcessEnvironment.value(name).map { "\(name)=\($0)" }
        }
        return kept + fixed
    }

    /// Values that make runs reproducible, and prevent Python from writing .pyc files into the
    /// folder of a program.
    private static let fixed = [
        "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0",
        "PYTHONDONTWRITEBYTECODE=1", "PYTHONIOENCODING=utf-8",
    ]
}
