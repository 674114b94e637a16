// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

extension ValidationError {
    /// Refuses an empty name: what an unset variable of a shell leaves of an option.
    ///
    /// - Parameters:
    ///   - name: the option's value; nil if it is not given.
    ///   - option: the option as the person wrote it.
    ///   - kind: what the name is of, such as "a file".
    static func refuseEmpty(_ name: String?, of option: String, kind: String = "a file") throws {
        guard name?.isEmpty == true else { return }
        throw ValidationError("\(option) needs the name of \(kind), found ''")
    }
}
