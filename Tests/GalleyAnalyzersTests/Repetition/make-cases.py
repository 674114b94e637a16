#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes repetition-cases.jsonl: synthetic texts with the values of the original packages.

usage: make-cases.py >repetition-cases.jsonl      (needs datatrove==0.10.1 and dolma==1.0.8)

Each line has a text, its words as pairs of byte offsets (the words that datatrove is given), and the
values of datatrove's Gopher and FineWeb filters, of dolma's gopher_v1 and of its C4 line rules.
"""
import json
import random
import re

from datatrove.pipeline.filters import gopher_repetition_filter as gopher
from datatrove.utils.text import TERMINAL_PUNCTUATION
from dolma.core.data_types import Document
from dolma.taggers.c4 import get_attributes as c4_attributes
from dolma.taggers.gopher import get_attributes as dolma_attributes

WORDS = "the a harbour boat sea ends calm Über ça море день 海 港 it's 12 3.5 x ab c abc javascript".split()
ENDS = [".", "!", "?", '"', "", "", ":", "。", "។", "ៗ", "…"]
GAPS = ["\n", "\n", "\n\n", "\n\n\n", " \n", "\n\t\n", " "]


def text(random):
    lines = [line(random) for _ in range(random.randint(1, 6))]
    pieces = []
    for _ in range(random.randint(1, 14)):
        pieces += [random.choice(lines), random.choice(GAPS)]
    start = random.choice(["", "", "\n", " \n\n"])
    return start + "".join(pieces[: random.choice([-1, len(pieces)])])


def line(random):
    some = random.choices(WORDS, k=random.randint(1, 5))
    words = [random.choice(some) for _ in range(random.randint(0, 12))]
    return " ".join(words) + random.choice(ENDS)


def datatrove_gopher(text, words):
    paragraphs = re.compile(r"\n{2,}").split(text.strip())
    lines = re.compile("\n+").split(text)
    values = {}
    for name, pieces in (("line", lines), ("paragraph", paragraphs)):
        count, characters = gopher.find_duplicates(pieces)
        values[f"duplicate_{name}s"] = count / len(pieces)
        values[f"duplicate_{name}_characters"] = characters / len(text)
    for n in (2, 3, 4):
        grams = gopher.get_n_grams(words, n)
        top = gopher.find_top_duplicate(grams) if grams else 0
        values[f"top_{n}gram"] = top / len(text)
    for n in range(5, 11):
        values[f"duplicate_{n}grams"] = gopher.find_all_duplicate(words, n) / len(text)
    return values


def datatrove_fineweb(text, words):
    lines = [line for line in text.split("\n") if line.strip() != ""]
    if not lines or not words:
        return None
    ends = tuple(TERMINAL_PUNCTUATION)
    return {
        "unended_lines": 1 - sum(line.endswith(ends) for line in lines) / len(lines),
        "short_lines": sum(len(line) <= 30 for line in lines) / len(lines),
        "duplicate_line_characters":
            gopher.find_duplicates(lines)[1] / len(text.replace("\n", "")),
        "newlines_per_word": text.count("\n") / len(words),
    }


def dolma_gopher(text):
    found = dolma_attributes(text)
    values = {
        "duplicate_lines": found.fraction_of_duplicate_lines,
        "duplicate_line_characters": found.fraction_of_characters_in_duplicate_lines,
    }
    for n, value in found.fraction_of_characters_in_most_common_ngram:
        values[f"top_{n}gram"] = value
    for n, value in found.fraction_of_characters_in_duplicate_ngrams:
        values[f"duplicate_{n}grams"] = value
    return values


def c4_lines(text):
    """Counts the lines with text that C4's rules drop: two rules by dolma, that on JavaScript here."""
    found = c4_attributes(text)
    spans = found.lines_with_no_ending_punctuation + found.lines_with_too_few_words
    bad = {span.start for span in spans}
    start, dropped = 0, 0
    for line in text.split("\n"):
        dropped += bool(line.strip()) and (start in bad or "javascript" in line.lower())
        start += len(line) + 1
    return dropped


def main():
    generator = random.Random(20)
    for _ in range(160):
        made = text(generator)
        if not made:
            continue
        found = list(re.finditer(r"\w+(?:'\w+)?", made))
        words = [match.group() for match in found]
        before = [len(made[: at].encode()) for match in found for at in match.span()]
        case = {
            "text": made, "words": before, "gopher-datatrove": datatrove_gopher(made, words),
            "gopher-dolma": dolma_gopher(made), "fineweb": datatrove_fineweb(made, words),
            "c4_dropped": c4_lines(made),
        }
        print(json.dumps(case, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
