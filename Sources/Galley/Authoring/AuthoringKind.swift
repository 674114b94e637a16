// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The doors by which an analyzer comes in, as `galley new` knows them.
enum AuthoringKind: String, ExpressibleByArgument, CaseIterable {
    /// A shared library, written in C.
    case c
    /// A program in Python.
    case python
    /// A Swift package.
    case swift
}
