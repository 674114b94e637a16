#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Join vader.tsv, afinn-en-165.tsv and galley-english.tsv into english.tsv, the standard lexicon.

usage: python3 make-english.py [FOLDER [PART ...]]

FOLDER is where english.tsv is written (here, unless said otherwise). PART is one of vader, afinn and
galley; with fewer than all three the effect of the others can be measured.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# AFINN reaches from -5 to 5 and VADER from -4 to 4, but of the words that both have, AFINN rates the
# common ones a little more strongly still.
AFINN_SCALE = 0.75

HEADER = """\
# SPDX-License-Identifier: MIT AND Apache-2.0
# Origin: vader.tsv (MIT, Copyright (c) 2016 C.J. Hutto), afinn-en-165.tsv (Apache-2.0, Copyright 2017
# Technical University of Denmark and Finn Årup Nielsen), galley-english.tsv (Apache-2.0); see there.
# Words, phrases, emoticons and emoji, from -4 (most negative) to 4; 0 says that an entry says nothing.
# Made by make-english.py. The lines up to and including the column names are the header; a line
# after it is an entry even if it begins with '#'. Columns are divided by one tab.
"""


def rows(name):
    """The rows below the column names of a table, as lists of fields."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        lines = file.read().split("\n")
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return [line.split("\t") for line in lines[first + 1 :] if line]


def ratings(parts):
    """The rating of every entry; the later parts stand above the earlier ones."""
    joined = {}
    for word, rating in rows("vader.tsv") if "vader" in parts else []:
        if word == word.lower() or word.lower() not in joined:
            joined[word.lower()] = float(rating)
    # Degree words and negations count through the words around them only.
    taken = {row[0] for row in rows("vader-boosters.tsv") + rows("vader-negators.tsv")}
    for word, rating in rows("afinn-en-165.tsv") if "afinn" in parts else []:
        word = word.lower()
        if word not in joined and word not in taken and " " not in word and float(rating):
            joined[word] = float(rating) * AFINN_SCALE
    for word, rating in rows("galley-english.tsv") if "galley" in parts else []:
        joined[word] = float(rating)
    return joined


def main(folder=HERE, *parts):
    joined = ratings(parts or ("vader", "afinn", "galley"))
    path = os.path.join(folder, "english.tsv")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER + "word\trating\n")
        for word in sorted(joined, key=lambda word: word.encode("utf-8")):
            file.write("%s\t%g\n" % (word, joined[word]))


if __name__ == "__main__":
    main(*sys.argv[1:])
