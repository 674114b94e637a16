#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes trigrams.tsv, the profiles by which languages are told apart, from Debian's packages.

usage: make-profiles.py [--packages FOLDER] [--output trigrams.tsv]

Downloads some 80 MB and unpacks them into the folder (default: a temporary one). Needs apt-get
and dpkg, and nothing but Python's standard library. measure-accuracy.py measures the result.
"""

import argparse
import collections
import math
import random
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.dont_write_bytecode = True
import debian_texts  # noqa: E402

# Languages by the script that they are written in; where it has one language, that needs no trigrams.
SCRIPTS = {
    "latin": "af br ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it lt lv nb nl nn pl pt"
             " ro sk sl sv tr vi",
    "cyrillic": "be bg kk mk ru sr uk",
    "arabic": "ar fa ug ur",
    "devanagari": "hi mr ne",
    "bengali": "as bn",
    "armenian": "hy", "georgian": "ka", "greek": "el", "gujarati": "gu", "gurmukhi": "pa",
    "hebrew": "he", "kannada": "kn", "khmer": "km", "lao": "lo", "malayalam": "ml",
    "myanmar": "my", "oriya": "or", "sinhala": "si", "tamil": "ta", "telugu": "te", "thai": "th",
    "hangul": "ko", "han": "zh", "kana": "ja",
}  # fmt: skip

NAMES = dict(
    pair.split("=") for pair in
    "af=Afrikaans ar=Arabic as=Assamese be=Belarusian bg=Bulgarian bn=Bengali br=Breton ca=Catalan"
    " cs=Czech cy=Welsh da=Danish de=German el=Greek en=English eo=Esperanto es=Spanish"
    " et=Estonian eu=Basque fa=Persian fi=Finnish fr=French ga=Irish gl=Galician gu=Gujarati"
    " he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian id=Indonesian is=Icelandic"
    " it=Italian ja=Japanese ka=Georgian kk=Kazakh km=Khmer kn=Kannada ko=Korean lo=Lao"
    " lt=Lithuanian lv=Latvian mk=Macedonian ml=Malayalam mr=Marathi my=Burmese"
    " nb=Norwegian_Bokmål ne=Nepali nl=Dutch nn=Norwegian_Nynorsk or=Odia pa=Punjabi pl=Polish"
    " pt=Portuguese ro=Romanian ru=Russian si=Sinhala sk=Slovak sl=Slovenian sr=Serbian"
    " sv=Swedish ta=Tamil te=Telugu th=Thai tr=Turkish ug=Uyghur uk=Ukrainian ur=Urdu"
    " vi=Vietnamese zh=Chinese".split()
)  # fmt: skip

OFFICE = (
    "af ar be bg bn br ca cs cy da de eo es et eu fa fi fr ga gl hi hr hu id is it kk lt lv mk mr"
    " nb ne nl nn pl pt pt-br ro ru sk sl sr sv tr ug uk vi"
)
MANUALS = "cs da de es fi fr hu id it mk nb nl pl pt-br ro ru sr sv tr uk vi"
PACKAGES = (
    ["gnome-user-docs", "gnucash-common", "manpages"]
    + [f"libreoffice-l10n-{language}" for language in OFFICE.split()]
    + [f"manpages-{language}" for language in MANUALS.split()]
)

# Characters looked at per language; the most frequent trigrams of each that make up the table.
CHARACTERS = 600_000
TRIGRAMS = 700
# A weight is the logarithm of a trigram's probability above that of one never seen, in quarter bits.
UNSEEN = -17
PER_BIT = 4
FIRST_DIGIT = ord("0")


def letter(character):
    """The small letter of a letter or mark; `_` for everything else, which ends words."""
    if unicodedata.category(character)[0] not in "LM":
        return "_"
    return character.lower()[0]


def trigrams(text, folded={}):
    """The trigrams of every word with `_` before and behind it: as many as it has letters."""
    for character in set(text) - folded.keys():
        folded[character] = letter(character)
    for word in "".join(map(folded.get, text)).split("_"):
        word = f"_{word}_"
        for index in range(len(word) - 2):
            yield word[index : index + 3]


def is_of(script, trigram):
    """Whether all letters of a trigram belong to a script: words of others are no part of it."""
    return all(
        character == "_"
        or unicodedata.category(character)[0] == "M"
        or unicodedata.name(character, "").startswith(script.upper())
        for character in trigram
    )


def count(texts, script):
    """The trigrams of a language's texts and their numbers, of as many texts as are looked at."""
    chosen = list(texts)
    random.Random(1).shuffle(chosen)
    counts = collections.Counter()
    characters = 0
    for text in chosen:
        counts.update(trigrams(text))
        characters += len(text)
        if characters > CHARACTERS:
            break
    return collections.Counter(
        {trigram: number for trigram, number in counts.items() if is_of(script, trigram)}
    )


def weight(counts, total, trigram):
    if not counts[trigram]:
        return 0
    return max(0, round(PER_BIT * (math.log2(counts[trigram] / total) - UNSEEN)))


def profiles(script, languages, texts):
    """The rows of a script's table, sorted, and how much a trigram of each language weighs."""
    counts = {language: count(texts[language], script) for language in languages}
    totals = {language: sum(counts[language].values()) for language in languages}
    chosen = set()
    for language in languages:
        ranked = sorted(counts[language].items(), key=lambda item: (-item[1], item[0]))
        chosen.update(trigram for trigram, _ in ranked[:TRIGRAMS])
    rows = {
        trigram: [weight(counts[code], totals[code], trigram) for code in languages]
        for trigram in sorted(chosen)
    }
    typical = {
        language: sum(row[place] * counts[language][trigram] for trigram, row in rows.items())
        / totals[language]
        for place, language in enumerate(languages)
    }
    return rows, typical


HEADER = f"""\
# SPDX-License-Identifier: Apache-2.0
# Languages and the trigrams by which those that share a script are told apart.
#
# Made by make-profiles.py from the translated messages, manual pages and help of Debian 12's
# packages libreoffice-l10n-*, manpages-*, gnome-user-docs and gnucash-common, which are free
# software. What is kept of them are frequencies of three letters, which are facts, and no text.
#
# language, code, name, script, and for scripts of several languages the typical weight of a
# trigram in hundredths; then for each script that has them
# trigrams, script, and a line per trigram (_ is the edge of a word) with a digit per language, in
# the order of the languages above: the logarithm of the trigram's probability above 2^{UNSEEN} in
# quarter bits, counted from the character 0.
"""


def write(texts, file):
    tables = {}
    file.write(HEADER)
    for script, codes in SCRIPTS.items():
        languages = codes.split()
        typical = {}
        if len(languages) > 1:
            tables[script], typical = profiles(script, languages, texts)
        for code in languages:
            fields = ["language", code, NAMES[code].replace("_", " "), script]
            if code in typical:
                fields.append(str(round(100 * typical[code])))
            file.write("\t".join(fields) + "\n")
    for script, rows in tables.items():
        file.write(f"trigrams\t{script}\n")
        for trigram, weights in rows.items():
            digits = "".join(chr(FIRST_DIGIT + weight) for weight in weights)
            file.write(f"{trigram}\t{digits}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", metavar="FOLDER", help="where packages are unpacked")
    parser.add_argument("--output", default=Path(__file__).with_name("trigrams.tsv"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.packages or temporary
        debian_texts.unpack(PACKAGES, folder)
        texts = {}
        for package in PACKAGES:
            for language, own in debian_texts.read(Path(folder) / package).items():
                texts.setdefault(language, {}).update(dict.fromkeys(own))
    with open(arguments.output, "w", encoding="utf-8") as file:
        write(texts, file)


main()
