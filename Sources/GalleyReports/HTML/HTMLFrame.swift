// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What every page begins and ends with: its policy, styles and script.
struct HTMLFrame {
    let title: String
    /// The version of Galley.
    let version: String

    /// Writes everything up to the page's header.
    func writeHead(to writer: inout HTMLWriter) {
        let styles = BundledFile.reportStyles.bytes
        let policy = ContentPolicy(styles: styles, script: BundledFile.reportScript.bytes)
        writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        writer.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text])
        writer.markup(
            """

            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">

            """)
        writer.element("title", text: title)
        writer.markup("\n<style>")
        writer.embed(styles)
        writer.markup("</style>\n</head>\n")
        writer.markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
    }

    /// Writes everything behind the page's main part.
    func writeFoot(to writer: inout HTMLWriter) {
        writer.element("footer") {
            $0.text("Made by Galley \(version).")
            $0.markup(" This page loads nothing from elsewhere and sends nothing.")
        }
        writer.markup("\n<script>")
        writer.embed(BundledFile.reportScript.bytes)
        writer.markup("</script>\n</body>\n</html>\n")
    }
}
