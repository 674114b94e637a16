#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Print how well sentiment_lexicon agrees with people, as the tables of README.md beside this file.

usage: measure-accuracy.py GALLEY GOLD.tsv ...

GALLEY is the program. GOLD: id, tab, mean human rating -4…4, tab, text, as the data of the VADER paper
(https://github.com/cjhutto/vaderSentiment, MIT) have it. Pearson's r, and F1 of the three classes
positive, negative and neutral, cut at ±0.05 for both and weighted by their size.
"""
import importlib
import json
import math
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "..", "..", "Sources", "GalleyAnalyzers", "SentimentLexicon")


def refinements():
    """The rules that can be switched off, from the source."""
    path = os.path.join(SOURCES, "Standard", "SentimentRefinement.swift")
    found = re.findall(r"^    case (\w+)(?: = \"(\w+)\")?$", open(path, encoding="utf-8").read(), re.M)
    return [value or name for name, value in found]


def variants(folder):
    """The rows of the tables: a title and the options."""
    rows = [("vaderSentiment 3.3.2", "compat: vader-3.3.2"), ("AFINN-165, the sum", "compat: afinn-165")]
    rows.append(("standard", ""))
    rows.append(("standard rules, VADER's lexicon", "lexicon: vader, language: en"))
    sys.path.insert(0, HERE)
    make = importlib.import_module("make-english")
    for part in ("afinn", "galley"):
        os.mkdir(os.path.join(folder, part))
        rest = [name for name in ("vader", "afinn", "galley") if name != part]
        make.main(os.path.join(folder, part), *rest)
        rows.append(("without the words of " + part, "lexicon: %s/english.tsv, language: en" % part))
    rows += [("without " + name, "without: [%s]" % name) for name in refinements()]
    return rows


def scores(galley, folder, rows, gold):
    """The scores of every variant, by the number of the text."""
    with open(os.path.join(folder, "gold.jsonl"), "w", encoding="utf-8") as file:
        for number, (_, text) in enumerate(gold):
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    with open(os.path.join(folder, "gold.yaml"), "w", encoding="utf-8") as file:
        file.write("galley: 1\ndocuments: { paths: [gold.jsonl] }\nanalyzers:\n")
        for number, (_, options) in enumerate(rows):
            comma = ", " if options else ""
            file.write("  - sentiment_lexicon: { label: v%d%s%s }\n" % (number, comma, options))
    command = [galley, "run", "gold.yaml", "--format", "records", "-o", "records.jsonl"]
    subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL)
    found = [[0.0] * len(gold) for _ in rows]
    for line in open(os.path.join(folder, "records.jsonl"), encoding="utf-8"):
        record = json.loads(line)
        for number in range(len(rows)):
            value = record["measures"].get("v%d.compound" % number, 0.0)
            found[number][int(record["id"])] = value
    return found


def sort(value):
    """The class of a score."""
    return 1 if value >= 0.05 else -1 if value <= -0.05 else 0


def agreement(wanted, found):
    """Pearson's r and the weighted F1."""
    n = len(wanted)
    mean, other = sum(wanted) / n, sum(found) / n
    both = sum((a - mean) * (b - other) for a, b in zip(wanted, found))
    square = sum((a - mean) ** 2 for a in wanted) * sum((b - other) ** 2 for b in found)
    weighted = 0.0
    for label in (-1, 0, 1):
        hits = sum(sort(a) == label == sort(b) for a, b in zip(wanted, found))
        said, true = sum(sort(b) == label for b in found), sum(sort(a) == label for a in wanted)
        weighted += true / n * (2 * hits / (said + true) if said + true else 0.0)
    return both / math.sqrt(square), weighted


def main(galley, *paths):
    sets = []
    for path in paths:
        lines = [line.rstrip("\n").split("\t", 2) for line in open(path, encoding="utf-8")]
        sets.append([(float(rating), text) for _, rating, text in lines])
    with tempfile.TemporaryDirectory() as folder:
        rows = variants(folder)
        names = [os.path.splitext(os.path.basename(path))[0] for path in paths]
        print("| | " + " | ".join("%s (%d)" % (n, len(s)) for n, s in zip(names, sets)) + " |")
        print("|---|" + "---|" * len(sets))
        found = [scores(os.path.abspath(galley), folder, rows, gold) for gold in sets]
        for number, (title, _) in enumerate(rows):
            cells = [
                "%.4f / %.4f" % agreement([rating for rating, _ in gold], scored[number])
                for gold, scored in zip(sets, found)
            ]
            print("| %s | %s |" % (title, " | ".join(cells)))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
