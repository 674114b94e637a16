// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which findings are known: what `run`, `merge` and `report` share.
struct BaselineOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An earlier run's findings, by '--format baseline': gates count only new ones.",
            valueName: "file"))
    var baseline: String?

    func validate() throws {
        try ValidationError.refuseEmpty(baseline, of: "--baseline")
    }
}
