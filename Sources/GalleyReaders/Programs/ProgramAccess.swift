// SPDX-License-Identifier: Apache-2.0

/// The permission to run programs, which the settings hand to readers.
package struct ProgramAccess: Sendable, Hashable {
    /// The type that runs programs.
    package let runner: any ProgramRunner.Type

    /// Gives access through a type that runs programs.
    package init(_ runner: any ProgramRunner.Type) {
        self.runner = runner
    }

    /// Whether both give access through the same type.
    package static func == (left: ProgramAccess, right: ProgramAccess) -> Bool {
        ObjectIdentifier(left.runner) == ObjectIdentifier(right.runner)
    }

    /// Hashes the type.
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(runner)) }
}
