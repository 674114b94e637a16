#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write the afinn-*.tsv tables of this folder from the Python package afinn 0.1.

usage: pip install afinn==0.1 && python3 make-afinn.py
"""
import os

from afinn import Afinn

HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Origin: AFINN by Finn Årup Nielsen, https://github.com/fnielsen/afinn, file {file}
# Copyright 2017 Technical University of Denmark and Finn Årup Nielsen. The package afinn 0.1, from
# which the words were taken, still names the Open Database License; since 2017 the author publishes
# the same words under the Apache License 2.0 (LICENSE and setup.py of his repository).
# {about}, from -5 (most negative) to 5.
# Made by make-afinn.py. The lines up to and including the column names are the header; columns are
# divided by one tab.
"""


def write(name, language, file, about):
    words = Afinn(language=language)._dict
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(file=file, about=about) + "word\trating\n")
        for word in sorted(words, key=lambda word: word.encode("utf-8")):
            out.write("%s\t%d\n" % (word, words[word]))


if __name__ == "__main__":
    write("afinn-en-165.tsv", "en", "AFINN-en-165.txt", "English words and phrases")
    write("afinn-da-32.tsv", "da", "AFINN-da-32.txt", "Danish words and phrases")
