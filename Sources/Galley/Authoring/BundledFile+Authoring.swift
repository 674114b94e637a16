// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension BundledFile {
    static let quickstart = BundledFile("Config/quickstart.yaml")
    static let cHeader = BundledFile("Plugins/C/galley_plugin.h")
    static let pythonHelper = BundledFile("Plugins/Python/galley.py")
}
