// SPDX-License-Identifier: Apache-2.0

import GalleyPages

enum LineKeys {
    /// The key of a text that is one line.
    static func key(of line: String) -> LineKey? { PageStructure(line).key(of: 0) }
}
