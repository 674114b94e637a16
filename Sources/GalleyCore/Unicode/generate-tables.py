#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of this folder from the Unicode Character Database.

Usage: generate-tables.py [--data /usr/share/unicode] [--print FILE]

The data come from Debian's package `unicode-data`. `--print UnicodeTables.swift` prints one of the
files instead of writing all files. Only Python's standard library is needed.
"""
import argparse
import os
import re
import sys

SCALARS = 0x110000
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/"

WORD_BREAK = {
    "CR": "carriageReturn", "LF": "lineFeed", "Newline": "newline", "Extend": "extend",
    "ZWJ": "zeroWidthJoiner", "Format": "format", "Katakana": "katakana",
    "Hebrew_Letter": "hebrewLetter", "ALetter": "letter", "Single_Quote": "singleQuote",
    "Double_Quote": "doubleQuote", "MidNumLet": "midNumberLetter", "MidLetter": "midLetter",
    "MidNum": "midNumber", "Numeric": "numeric", "ExtendNumLet": "connector",
    "Regional_Indicator": "regionalIndicator", "WSegSpace": "space",
}

SENTENCE_BREAK = {
    "CR": "carriageReturn", "LF": "lineFeed", "Sep": "separator", "Extend": "extend",
    "Format": "format", "Sp": "space", "Lower": "lower", "Upper": "upper", "OLetter": "letter",
    "Numeric": "numeric", "ATerm": "fullStop", "STerm": "terminator", "Close": "close",
    "SContinue": "continuation",
}

GRAPHEME_BREAK = {
    "CR": "carriageReturn", "LF": "lineFeed", "Control": "control", "Extend": "extend",
    "ZWJ": "zeroWidthJoiner", "Regional_Indicator": "regionalIndicator", "Prepend": "prepend",
    "SpacingMark": "spacingMark", "L": "lead", "V": "vowel", "T": "trail", "LV": "openSyllable",
    "LVT": "closedSyllable",
}

# Scripts written without spaces between words, with their cases of `UnspacedScript`.
UNSPACED_SCRIPTS = {
    "Han": "eastAsian", "Hiragana": "eastAsian", "Katakana": "eastAsian", "Thai": "thai",
    "Lao": "lao", "Khmer": "khmer", "Myanmar": "burmese",
}


class Database:
    """The properties of scalars for the tables, read from the files of the database."""

    def __init__(self, folder):
        self.folder = folder
        self.version = re.search(r"-(\d+\.\d+\.\d+)\.txt", self.lines("PropList.txt")[0])[1]
        self.category, self.lower = self.read_unicode_data()
        self.word_break = self.column("auxiliary/WordBreakProperty.txt", "Other")
        self.width = self.column("EastAsianWidth.txt", "N")
        self.syllable = self.column("HangulSyllableType.txt", "NA")
        self.emoji = {name: self.members("emoji/emoji-data.txt", name) for name in
                      ("Emoji", "Emoji_Presentation", "Extended_Pictographic")}
        self.styled = {int(line.split()[0], 16)
                       for line in self.lines("emoji/emoji-variation-sequences.txt")
                       if "FE0F" in line and not line.startswith("#")}
        self.white_space = self.members("PropList.txt", "White_Space")
        self.ideographic = self.members("PropList.txt", "Ideographic")
        self.prepended = self.members("PropList.txt", "Prepended_Concatenation_Mark")
        self.cased = self.members("DerivedCoreProperties.txt", "Cased")
        self.case_ignorable = self.members("DerivedCoreProperties.txt", "Case_Ignorable")
        self.sentence_break = self.column("auxiliary/SentenceBreakProperty.txt", "Other")
        self.grapheme_break = self.column("auxiliary/GraphemeBreakProperty.txt", "Other")
        self.script = self.column("Scripts.txt", "Unknown")
        self.combining, self.decomposition = self.read_decompositions()
        self.excluded = self.members("DerivedNormalizationProps.txt", "Full_Composition_Exclusion")
        self.quick_check = self.pairs("DerivedNormalizationProps.txt", "NFC_QC")

    def lines(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read().splitlines()

    def rows(self, name):
        """Yields (first, last, fields) for each line; its first field is a scalar or a range."""
        for line in self.lines(name):
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if fields[0]:
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields[1:]

    def column(self, name, default):
        values = [default] * SCALARS
        for first, last, fields in self.rows(name):
            values[first:last + 1] = [fields[0]] * (last - first + 1)
        return values

    def members(self, name, value):
        found = set()
        for first, last, fields in self.rows(name):
            if fields[0] == value:
                found.update(range(first, last + 1))
        return found

    def pairs(self, name, key):
        """The values of one property in a file with lines of scalar, property and value."""
        found = {}
        for first, last, fields in self.rows(name):
            if fields[0] == key:
                found.update((scalar, fields[1]) for scalar in range(first, last + 1))
        return found

    def read_decompositions(self):
        """The canonical combining classes other than 0 and the one-step decompositions."""
        combining, decomposition = {}, {}
        for line in self.lines("UnicodeData.txt"):
            fields = line.split(";")
            scalar = int(fields[0], 16)
            if fields[3] != "0":
                combining[scalar] = int(fields[3])
            if fields[5] and not fields[5].startswith("<"):
                decomposition[scalar] = [int(part, 16) for part in fields[5].split()]
        return combining, decomposition

    def read_case_foldings(self):
        """The common case foldings as differences, and the full ones to several scalars."""
        common, full = {}, {}
        for first, _, fields in self.rows("CaseFolding.txt"):
            mapped = [int(part, 16) for part in fields[1].split()]
            if fields[0] == "C":
                common[first] = mapped[0] - first
            elif fields[0] == "F":
                full[first] = mapped
        return common, full

    def read_unicode_data(self):
        category, lower, opened = ["Cn"] * SCALARS, {}, None
        for line in self.lines("UnicodeData.txt"):
            fields = line.split(";")
            scalar = int(fields[0], 16)
            first = opened if fields[1].endswith("Last>") else scalar
            opened = scalar if fields[1].endswith("First>") else None
            category[first:scalar + 1] = [fields[2]] * (scalar - first + 1)
            if fields[13]:
                lower[scalar] = int(fields[13], 16)
        return category, lower

    def check_special_casing(self):
        """Exits if there are special cases besides the two that the Swift code handles."""
        special = set()
        for first, _, fields in self.rows("SpecialCasing.txt"):
            condition, lowered = fields[3], fields[0]
            language = condition[:2].islower() and condition[:2].isalpha()
            if not language and (condition or lowered != "%04X" % self.lower.get(first, first)):
                special.add((first, lowered, condition))
        if special != {(0x130, "0069 0307", ""), (0x3A3, "03C2", "Final_Sigma")}:
            sys.exit("SpecialCasing.txt has lower-case mappings that ScalarMapping does not handle: %s" % special)


def kind(data, scalar):
    """The contribution of a scalar to the kind of its segment."""
    category, word_break = data.category[scalar], data.word_break[scalar]
    if scalar in (0xFE0E, 0xFE0F, 0x20E3):
        return {0xFE0E: "textStyle", 0xFE0F: "emojiStyle", 0x20E3: "keycap"}[scalar]
    if is_emoji(data, scalar):
        return "emoji"
    if scalar in data.white_space:
        return "space"
    if word_break in ("ALetter", "Hebrew_Letter", "Katakana") or category[0] == "L" \
            or category == "Nl" or scalar in data.ideographic:
        return "letter"
    return {"N": "digit", "P": "punctuation", "S": "symbol"}.get(category[0], "other")


def is_emoji(data, scalar):
    """Whether a scalar is an emoji without further signs: one shown in colour by default, a
    pictograph of the symbol blocks (U+2600 to U+27BF, U+1F000 and up), or a reserved scalar."""
    if scalar in data.emoji["Emoji_Presentation"] or data.word_break[scalar] == "Regional_Indicator":
        return True
    if scalar in data.emoji["Extended_Pictographic"] and data.category[scalar] == "Cn":
        return True
    return scalar in data.emoji["Emoji"] and (0x2600 <= scalar <= 0x27BF or scalar >= 0x1F000)


def width(data, scalar):
    """The width of a scalar in terminal columns."""
    category = data.category[scalar]
    visible = scalar == 0xAD or scalar in data.prepended
    if category in ("Mn", "Me", "Cc", "Cf", "Zl", "Zp") and not visible:
        return 0
    if data.syllable[scalar] in ("V", "T"):
        return 0
    reserved = category == "Cn" and is_emoji(data, scalar)
    return 2 if reserved or data.width[scalar] in ("W", "F") else 1


def properties(data, scalar):
    flags = [name for name, members in ((".pictographic", data.emoji["Extended_Pictographic"]),
                                        (".takesEmojiStyle", data.styled)) if scalar in members]
    return "(.%s, .%s, width: %d, [%s])" % (
        WORD_BREAK.get(data.word_break[scalar], "other"), kind(data, scalar),
        width(data, scalar), ", ".join(flags))


def casing(data, scalar):
    if scalar in data.case_ignorable:
        return ".ignorable"
    return ".cased" if scalar in data.cased else ".uncased"


def number(value):
    """A number in base 32, least digit first; a digit is 32 higher if another one follows."""
    digits = ""
    while value >= 32:
        digits += ALPHABET[32 + value % 32]
        value //= 32
    return digits + ALPHABET[value]


def runs(values):
    """The palette of values, those with most runs first, and the runs (index, length) as text."""
    found, start = [], 0
    for scalar in range(1, SCALARS + 1):
        if scalar == SCALARS or values[scalar] != values[start]:
            found.append((values[start], scalar - start))
            start = scalar
    counts = {}
    for value, _ in found:
        counts[value] = counts.get(value, 0) + 1
    palette = sorted(counts, key=lambda value: (-counts[value], str(value)))
    if len(palette) > 256:
        sys.exit("more than 256 different values")
    index = {value: position for position, value in enumerate(palette)}
    return palette, "".join(number(index[value]) + number(length) for value, length in found)


def literal(text):
    width = 91
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    return '"""\n' + "".join("        %s\\\n" % line for line in lines[:-1]) \
        + "        %s\n        \"\"\"" % lines[-1]


def table(name, summary, element, values, show=str):
    palette, text = runs(values)
    entries = "\n".join("        %s," % show(value) for value in palette)
    return """
    /// %s
    static let %s = ScalarTable<%s>(
        palette: %sPalette, runs: %sRuns)

    private static let %sPalette: [%s] = [
%s
    ]

    private static let %sRuns = %s
""" % (summary, name, element, name, name, name, element, entries, name, literal(text))


def head(licence="Apache-2.0 AND Unicode-3.0"):
    return """// SPDX-License-Identifier: %s
// Generated by generate-tables.py from the Unicode Character Database: edit the generator.
""" % licence


def unicode_tables(data):
    data.check_special_casing()
    lowered = [data.lower.get(scalar, scalar) - scalar for scalar in range(SCALARS)]
    return head() + """
/// The properties of Unicode scalars that determine words, their case and their width.
enum UnicodeTables {
    /// The version of the Unicode Character Database from which the tables were made.
    static let version = "%s"
""" % data.version \
        + table("properties", "The Word_Break class, kind and width of every scalar.",
                "ScalarProperties", [properties(data, scalar) for scalar in range(SCALARS)],
                lambda value: "ScalarProperties" + value) \
        + table("lowerCase", "The difference from a scalar to its simple lower-case mapping.",
                "Int32", lowered) \
        + table("casing", "Cased and Case_Ignorable, which determine a sigma's small form.",
                "Casing", [casing(data, scalar) for scalar in range(SCALARS)]) \
        + "}\n"


def sentence_tables(data):
    classes = ["." + SENTENCE_BREAK.get(value, "other") for value in data.sentence_break]
    return head() + """
/// The property of scalars that determines where sentences end.
enum SentenceTables {""" + table("classes", "The Sentence_Break class of every scalar.",
                                 "SentenceBreakClass", classes) + "}\n"


def grapheme_tables(data):
    classes = ["." + GRAPHEME_BREAK.get(value, "other") for value in data.grapheme_break]
    for scalar in data.emoji["Extended_Pictographic"]:
        if classes[scalar] != ".other":
            sys.exit("U+%04X is a pictograph with a Grapheme_Cluster_Break" % scalar)
        classes[scalar] = ".pictograph"
    return head() + """
/// The property of scalars that determines where user-visible characters end.
enum GraphemeTables {""" + table("classes", "The Grapheme_Cluster_Break class of every scalar.",
                                 "GraphemeBreakClass", classes) + "}\n"


def script_tables(data):
    scripts = [".none"] * SCALARS
    for scalar in range(SCALARS):
        word_break = data.word_break[scalar]
        if word_break == "Katakana":
            scripts[scalar] = ".eastAsian"
        elif kind(data, scalar) == "letter" and word_break == "Other":
            scripts[scalar] = "." + UNSPACED_SCRIPTS.get(data.script[scalar], "none")
    return head() + """
/// The letters of scripts that are written without spaces between words.
enum ScriptTables {""" \
        + table("unspaced", "The script of every such letter; `none` for any other scalar.",
                "UnspacedScript", scripts) + "}\n"


def normalization_tables(data):
    values = []
    for scalar in range(SCALARS):
        check = {"N": "no", "M": "maybe"}.get(data.quick_check.get(scalar), "yes")
        values.append("(%d, .%s)" % (data.combining.get(scalar, 0), check))
    steps, last = [], 0
    for scalar, parts in sorted(data.decomposition.items()):
        composes = scalar not in data.excluded
        steps.append(number((scalar - last) * 2 + composes) + number(parts[0])
                     + number(parts[1] if len(parts) > 1 else 0))
        last = scalar
    return head() + """
/// Canonical decomposition and composition; those of Hangul are computed without a table.
enum NormalizationTables {""" \
        + table("traits", "The Canonical_Combining_Class and NFC_Quick_Check of every scalar.",
                "NormalizationTraits", values, lambda value: "NormalizationTraits" + value) \
        + """
    /// One-step decompositions, in the format that `CanonicalMappings` reads.
    static let steps = %s
}
""" % literal("".join(steps))


def case_folding_tables(data):
    common, full = data.read_case_foldings()
    entries = "\n".join("        0x%X: [%s]," % (scalar, ", ".join("0x%X" % part for part in mapped))
                        for scalar, mapped in sorted(full.items()))
    return head() + """
/// Full case folding, without the Turkic mappings.
enum CaseFoldingTables {""" \
        + table("common", "The difference from a scalar to its common case folding.", "Int32",
                [common.get(scalar, 0) for scalar in range(SCALARS)]) \
        + """
    /// The scalars that are folded to several scalars each, with the results.
    static let full: [UInt32: [UInt32]] = [
%s
    ]
}
""" % entries


FILES = {
    "UnicodeTables.swift": unicode_tables,
    "Normalization/NormalizationTables.swift": normalization_tables,
    "Folding/CaseFoldingTables.swift": case_folding_tables,
    "Graphemes/GraphemeTables.swift": grapheme_tables,
    "Sentences/SentenceTables.swift": sentence_tables,
    "ScriptTables.swift": script_tables,
}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="/usr/share/unicode")
    parser.add_argument("--print", choices=FILES, dest="printed")
    arguments = parser.parse_args()
    data = Database(arguments.data)
    if arguments.printed:
        sys.stdout.write(FILES[arguments.printed](data))
        return
    for name, generate in FILES.items():
        with open(os.path.join(here, name), "w", encoding="utf-8") as file:
            file.write(generate(data))


if __name__ == "__main__":
    main()
