// SPDX-License-Identifier: Apache-2.0

import GalleyHTML

/// HTML that lies within another format, such as a line of subtitles.
enum EmbeddedHTML {
    /// Returns the visible text of HTML, without white space at both ends.
    static func text(_ html: String) -> String {
        String(decoding: HTMLPage(Array(html.utf8)).text, as: UTF8.self)
    }
}
