// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore

/// What the parser of arguments says of an error, fit to be shown.
///
/// Its messages have lines of their own, so that those which an argument brings along cannot be
/// told from them afterwards: the arguments are made visible first, and parsed again.
struct ArgumentFault {
    /// The text, which may have many lines, the last of them not ended.
    let message: String

    init(_ error: any Error, _ arguments: [String]) {
        let visible = arguments.map(VisibleText.line)
        guard !zip(visible, arguments).allSatisfy({ ExactText($0) == ExactText($1) }) else {
            message = RootCommand.fullMessage(for: error)
            return
        }
        do {
            _ = try RootCommand.parseAsRoot(visible)
            message = VisibleText.line(RootCommand.fullMessage(for: error))
        } catch {
            message = RootCommand.fullMessage(for: error)
        }
    }
}
