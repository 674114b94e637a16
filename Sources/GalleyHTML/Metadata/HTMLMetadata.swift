// SPDX-License-Identifier: Apache-2.0

/// What a page says about itself, as its bytes say it; nil for what it does not say.
package struct HTMLMetadata: Equatable, Sendable {
    /// The title: that of `<title>`, without the name of the site if the first headline or
    /// `og:title` is a part of it; without `<title>`, `og:title` or the first headline.
    package internal(set) var title: String?
    /// The language, such as `en-GB`: from the attribute `lang` of `html`, or a `meta` element.
    package internal(set) var language: String?
    /// The date of publication as the page writes it: from JSON-LD, `meta` elements, microdata, or
    /// a `time` element, in this order.
    package internal(set) var date: String?
    /// The canonical address.
    package internal(set) var address: String?
    /// The description.
    package internal(set) var description: String?
    /// The name of the author.
    package internal(set) var author: String?
    /// The name of the site.
    package internal(set) var siteName: String?
}
