#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write the afinn-*.tsv tables of this folder.

usage: pip install afinn==0.1 && python3 make-afinn.py FOLDER

English and Danish come from the Python package afinn 0.1, the other languages from FOLDER: the
folder afinn/data of a copy of https://github.com/fnielsen/afinn. Of a word that occurs twice the
later rating counts, as in the package.
"""
import os
import sys

from afinn import Afinn

HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Origin: AFINN by Finn Årup Nielsen, https://github.com/fnielsen/afinn, file {file}
# Copyright 2017 Technical University of Denmark and Finn Årup Nielsen. {licence}
# {about}, from -5 (most negative) to 5.
# Made by make-afinn.py. The lines up to and including the column names are the header; columns are
# divided by one tab.
"""


PACKAGE = """The package afinn 0.1, from
# which the words were taken, still names the Open Database License; since 2017 the author publishes
# the same words under the Apache License 2.0 (LICENSE and setup.py of his repository)."""
REPOSITORY = """Under the Apache License
# 2.0 (LICENSE and setup.py of the repository)."""

TRANSLATIONS = {
    "fi": "Finnish", "fr": "French", "pl": "Polish", "sv": "Swedish", "tr": "Turkish",
}  # fmt: skip


def write(name, words, file, about, licence):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(file=file, about=about, licence=licence) + "word\trating\n")
        for word in sorted(words, key=lambda word: word.encode("utf-8")):
            out.write("%s\t%d\n" % (word, words[word]))


def write_package(name, language, file, about):
    write(name, Afinn(language=language)._dict, file, about, PACKAGE)


def write_translation(folder, code, language):
    file = "AFINN-%s-165.txt" % code
    words = {}
    with open(os.path.join(folder, file), encoding="utf-8") as lines:
        for line in lines:
            word, rating = line.rstrip("\n").split("\t")
            words[word] = int(rating)
    about = language + " words and phrases, translated by machine from the English ones"
    write("afinn-%s-165.tsv" % code, words, file, about, REPOSITORY)


if __name__ == "__main__":
    write_package("afinn-en-165.tsv", "en", "AFINN-en-165.txt", "English words and phrases")
    write_package("afinn-da-32.tsv", "da", "AFINN-da-32.txt", "Danish words and phrases")
    for code, language in TRANSLATIONS.items():
        write_translation(sys.argv[1], code, language)
