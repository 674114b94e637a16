// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPages

extension Resource {
    /// Lines of buttons, counters and the like in several languages, as they come with Galley.
    public static var commonWidgets: Resource {
        Resource(bundled: "common", bytes: BundledFile.pageWidgets.bytes)
    }
}
