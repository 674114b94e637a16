// SPDX-License-Identifier: Apache-2.0

public import GalleyReports
import GalleyRunner

extension TerminalStyle {
    /// The style for standard output: the width of the terminal, and colours unless standard output
    /// is not a terminal or the variables `NO_COLOR` or `TERM` forbid them.
    public static var ofStandardOutput: TerminalStyle {
        let output = OutputStream.standardOutput
        let wantsNoColor = ProcessEnvironment.value("NO_COLOR").map { !$0.isEmpty } ?? false
        let isDumb = ProcessEnvironment.value("TERM") == "dumb"
        return TerminalStyle(
            width: output.columns ?? 80,
            usesColor: output.isTerminal && !wantsNoColor && !isDumb)
    }
}
