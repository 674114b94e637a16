// SPDX-License-Identifier: Apache-2.0

/// Text of any origin in XML 1.0.
enum XMLText {
    /// The text on one line as the value of an attribute in double quotes.
    ///
    /// Characters that XML does not have, such as NUL, were made visible by `SafeText`; U+FFFE and
    /// U+FFFF are left out.
    static func attribute(_ text: String) -> String {
        let allowed = SafeText.short(text).unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }
        return String(String.UnicodeScalarView(allowed))
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
