// SPDX-License-Identifier: Apache-2.0

/// What the words in the classes and the identifier of an element usually mean.
struct ClassHints {
    /// The words with a meaning, own compilation; a word in two lines has both meanings.
    private static let words: [(BlockContext, String)] = [
        (
            .navigation,
            """
            nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paging skip
            topnav subnav sitemap tags tagcloud taglist hashtags categories megamenu toc pagenav
            prevnext topbar toplinks navi
            """
        ),
        (
            .related,
            """
            related relatedposts more readmore recommended recommendations recommend outbrain
            taboola trending popular latest similar mostread
            """
        ),
        (.footer, "footer colophon copyright imprint disclaimer foot"),
        (
            .widget,
            """
            share sharing sharebar social socials cookie cookies consent gdpr ad ads advert adverts
            advertisement advertising adsense sponsored sponsor promo promotion newsletter subscribe
            subscription signup signin login popup modal overlay widgetarea toolbar paywall
            rating ratings poll sharedaddy addthis addtoany banner donate print printer email
            follow buttons btn button whatsapp facebook twitter pinterest
            """
        ),
        (.aside, "sidebar aside rail sidebars rightcolumn leftcolumn rhs"),
        (.comments, "comments comment commentlist disqus respond commenter replies reply"),
        (
            .byline,
            "byline author authors authorname bylines contributor writer creator autor autore"
        ),
        (.date, "date dateline pubdate published timestamp datetime postdate fecha datum updated"),
        (.caption, "caption captions figcaption legende bildunterschrift"),
        (
            .content,
            """
            articlebody storybody articlecontent postbody articletext bodytext newsbody contentbody
            entrycontent postcontent storycontent newscontent detailcontent blogcontent
            articledetail
            """
        ),
    ]

    /// Words after which a class describes the page or its matter instead of the element, as in
    /// `no-sidebar`, `has-comments` and `tag-cookies`.
    private static let prefixes = "no not has with without tag category hide theme active enabled"

    /// The words of all documents.
    static let standard = ClassHints()

    private var hashes: [UInt64] = [UInt64](repeating: 0, count: 1024)
    private var meanings = [BlockContext](repeating: [], count: 1024)

    private var prefixHashes: [UInt64] = []

    private init() {
        for (meaning, text) in Self.words {
            for word in text.utf8.split(whereSeparator: { $0.isHTMLSpace }) {
                let hash = word.reduce(Self.start, Self.add)
                let slot = slot(of: hash)
                hashes[slot] = hash
                meanings[slot].insert(meaning)
            }
        }
        for word in Self.prefixes.utf8.split(separator: 0x20) {
            prefixHashes.append(word.reduce(Self.start, Self.add))
        }
    }

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (hash ^ hash &>> 32) & 1023)
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & 1023 }
        return slot
    }

    /// What the words in a range of bytes mean; capitals and signs divide words.
    ///
    /// - Parameters:
    ///   - bytes: the bytes that contain the value of `class` or `id`.
    ///   - range: the range of the value.
    func meaning(of bytes: [UInt8], _ range: Range<Int>) -> BlockContext {
        var meaning: BlockContext = []
        var place = range.lowerBound
        let end = min(range.upperBound, range.lowerBound + 400)
        while place < end {
            while place < end, bytes[place].isHTMLSpace { place += 1 }
            let start = place
            while place < end, !bytes[place].isHTMLSpace { place += 1 }
            meaning.formUnion(classMeaning(bytes, start..<place))
        }
        return meaning
    }

    /// What the parts of a class mean, each of them and all together.
    private func classMeaning(_ bytes: [UInt8], _ range: Range<Int>) -> BlockContext {
        var meaning: BlockContext = []
        var whole = Self.start
        var part = Self.start
        var wasLower = false
        for place in range {
            let byte = bytes[place]
            let isCapital = byte & 0x20 == 0
            if !byte.isASCIILetter || (isCapital && wasLower) {
                if part == whole, prefixHashes.contains(part) { return [] }
                meaning.formUnion(look(up: part))
                part = Self.start
                wasLower = false
            }
            guard byte.isASCIILetter else { continue }
            wasLower = !isCapital
            part = Self.add(part, byte.lowered)
            whole = Self.add(whole, byte.lowered)
        }
        return meaning.union(look(up: part)).union(look(up: whole))
    }

    private func look(up hash: UInt64) -> BlockContext {
        hash == Self.start ? [] : meanings[slot(of: hash)]
    }
}
