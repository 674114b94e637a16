// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyReports

extension OutputFormat {
    /// The help of an option whose value is a format.
    static var help: ArgumentHelp {
        let names = FormatRegistry.builtIn.allNames.joined(separator: ", ")
        return ArgumentHelp("The format of the report: \(names).", valueName: "format")
    }
}
