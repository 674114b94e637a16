// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension BundledFile {
    static let reportStyles = BundledFile("Config/report/report.css")
    static let reportScript = BundledFile("Config/report/report.js")
}
