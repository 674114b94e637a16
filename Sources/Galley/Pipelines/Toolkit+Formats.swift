// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON
import GalleyPipelines
public import GalleyReports

extension Toolkit {
    /// Makes a format by its name, as `--format` does.
    ///
    /// - Parameters:
    ///   - name: the name of a format of this toolkit, or `records` or `sqlite`.
    ///   - options: the options whose values differ from the defaults; options that name files
    ///     cannot be set.
    ///   - style: the width and the colours of the format for terminals.
    /// - Throws: `GalleyError` if there is no such format, if an option is wrong, or if the format
    ///   needs SQLite and SQLite is not installed.
    public func format(
        named name: String, options: JSONObject = [:], style: TerminalStyle = TerminalStyle()
    ) throws(GalleyError) -> OutputFormat {
        var item = ComponentItem(name: name)
        item.options = options
        return try GalleyError.converting { try OutputFormat(item, in: formats, style) }
    }
}
