// SPDX-License-Identifier: Apache-2.0

/// The encodings that the C library decodes, and its names for them.
enum SystemEncodings {
    /// The names of all encodings, sorted.
    static let names = [
        "big5", "euc-jp", "euc-kr", "gb18030", "ibm437", "ibm850", "ibm866", "iso-2022-jp",
        "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "iso-8859-2",
        "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
        "koi8-r",
        "koi8-u", "macintosh", "shift_jis", "utf-16be", "utf-16le", "utf-32be", "utf-32le", "utf-8",
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
        "x-mac-cyrillic",
    ]

    /// Labels that the web does not have, with the names of their encodings, and names of the web for
    /// encodings that are read like another one.
    static let aliases = [
        "437": "ibm437", "850": "ibm850", "cp437": "ibm437", "cp850": "ibm850",
        "cp874": "windows-874", "cp932": "shift_jis", "cp936": "gb18030", "cp949": "euc-kr",
        "cp950": "big5", "gbk": "gb18030", "iso-8859-8-i": "iso-8859-8", "latin-1": "windows-1252",
        "latin-9": "iso-8859-15", "latin9": "iso-8859-15", "macroman": "macintosh",
        "utf-32": "utf-32le", "utf16": "utf-16le", "utf16be": "utf-16be", "utf16le": "utf-16le",
        "utf32": "utf-32le",
    ]

    /// The names for the C library that differ from the name in capitals.
    static let iconvNames = [
        "big5": "BIG5-HKSCS", "euc-jp": "EUC-JP-MS", "euc-kr": "CP949",
        "iso-2022-jp": "ISO-2022-JP-3", "shift_jis": "CP932", "windows-874": "CP874",
        "x-mac-cyrillic": "MAC-CYRILLIC",
    ]
}
