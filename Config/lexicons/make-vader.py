#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write the vader*.tsv tables of this folder from the Python package vaderSentiment 3.3.2.

usage: pip install vaderSentiment==3.3.2 && python3 make-vader.py

The package lists 14 words twice; what it loads is the later rating, and only that is written.
"""
import os

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
)

HEADER = """\
# SPDX-License-Identifier: MIT
# Origin: vaderSentiment 3.3.2, https://github.com/cjhutto/vaderSentiment
# Copyright (c) 2016 C.J. Hutto (MIT License; its text is in THIRD_PARTY_NOTICES.md)
"""

FORMAT = """\
# Made by make-vader.py. The lines up to and including the column names are the header; a
# line after it is an entry even if it begins with '#'. Columns are divided by one tab.
"""


def write(name, about, columns, rows):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER + about + FORMAT)
        for row in [columns] + sorted(rows, key=lambda row: row[0].encode("utf-8")):
            file.write("\t".join(row) + "\n")


def main():
    analyzer = SentimentIntensityAnalyzer()
    write(
        "vader.tsv",
        "# Words and emoticons with the mean of ten ratings, from -4 (most negative) to 4.\n"
        "# Of the words that the package lists twice this file holds the rating in effect.\n",
        ("word", "rating"),
        [(word, repr(rating)) for word, rating in analyzer.lexicon.items()],
    )
    write(
        "vader-emoji.tsv",
        "# Emoji and the words that are read in their place.\n",
        ("emoji", "description"),
        list(analyzer.emojis.items()),
    )
    write(
        "vader-boosters.tsv",
        "# Degree words and phrases, and what they add to a positive rating.\n",
        ("phrase", "addend"),
        [(phrase, repr(addend)) for phrase, addend in BOOSTER_DICT.items()],
    )
    write(
        "vader-negators.tsv",
        "# Words that negate one of the three words after them.\n",
        ("word",),
        [(word,) for word in NEGATE],
    )
    write(
        "vader-special-cases.tsv",
        "# Phrases whose rating replaces that of the rated word in or after them.\n",
        ("phrase", "rating"),
        [(phrase, repr(float(rating))) for phrase, rating in SPECIAL_CASES.items()],
    )


if __name__ == "__main__":
    main()
