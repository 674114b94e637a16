// SPDX-License-Identifier: Apache-2.0

/// The control words of RTF 1.9 that matter for the text.
enum RTFWords {
    /// The words that stand for a text.
    static let texts: [String: String] = [
        "par": "\n", "sect": "\n", "page": "\n", "column": "\n", "line": "\n", "lbr": "\n",
        "row": "\n", "nestrow": "\n", "cell": "\t", "nestcell": "\t", "tab": "\t",
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
        "rdblquote": "”", "bullet": "•", "emspace": "\u{2003}", "enspace": "\u{2002}",
        "qmspace": "\u{2005}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "zwbo": "\u{200B}",
        "zwnbo": "\u{2060}", "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
    ]

    /// The destinations whose content is not text of the document.
    static let silent: Set<String> = [
        "colortbl", "stylesheet", "filetbl", "listtable", "listoverridetable", "listtext",
        "pntext", "pntxta", "pntxtb", "pnseclvl", "pict", "objdata", "objclass", "objname",
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "fldinst", "nonshppict", "shprslt", "sp", "do", "xe", "tc", "rxe", "txe", "bkmkstart",
        "bkmkend", "annotation", "atnid", "atnauthor", "atndate", "atnref", "atnicn", "atntime",
        "atnparent", "atrfstart", "atrfend", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc",
        "aftncn", "revtbl", "rsidtbl", "generator", "template", "private", "userprops",
        "themedata", "colorschememapping", "datastore", "latentstyles", "datafield", "formfield",
        "mmathPr", "mctrlPr", "pgptbl", "protusertbl", "background", "keywords", "comment",
        "operator", "category", "manager", "company", "doccomm", "hlinkbase", "subject",
        "upr", "fontemb", "fontfile", "panose", "falt", "gridtbl", "passwordhash",
    ]

    /// The destinations with a star before them that hold text nevertheless.
    static let starredTexts: Set<String> = [
        "shpinst", "shppict", "moMath", "moMathPara", "mmath", "flddirty",
    ]

    /// The encodings of the character sets of fonts.
    static let characterSets: [Int: String] = [
        0: "windows-1252", 77: "macintosh", 78: "shift_jis", 128: "shift_jis", 129: "euc-kr",
        134: "gb18030", 136: "big5", 161: "windows-1253", 162: "windows-1254",
        163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257",
        204: "windows-1251", 222: "windows-874", 238: "windows-1250", 254: "ibm437",
        255: "ibm850",
    ]

    /// The encoding of a code page; nil if it is not known.
    static func encoding(codePage: Int) -> TextEncoding? {
        switch codePage {
        case 65001: .utf8
        case 10000: TextEncoding(label: "macintosh")
        case 20866: TextEncoding(label: "koi8-r")
        case 21866: TextEncoding(label: "koi8-u")
        case 51932: TextEncoding(label: "euc-jp")
        case 28591...28606: TextEncoding(label: "iso-8859-\(codePage - 28590)")
        case 819: TextEncoding(label: "iso-8859-1")
        case 708: TextEncoding(label: "iso-8859-6")
        default: TextEncoding(label: "cp\(codePage)") ?? TextEncoding(label: "windows-\(codePage)")
        }
    }
}
