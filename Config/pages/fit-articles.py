#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the model that finds where further articles begin: writes articles.tsv beside this script.

usage: fit-articles.py FEATURES GOLD GLUED [--check]

FEATURES is the output of the tool `page-features` for the pages in GOLD, including the synthetic
ones, and for those in GLUED. GOLD is the folder that fit-models.py takes, GLUED the one that
glue-pages.py wrote. With --check nothing is written: the model is fitted on each half of the pages
and evaluated on the other.

Needs numpy, scipy and scikit-learn.

The model is a logistic regression over the features of a line and of its two neighbours and over
its features as a candidate. The features that an L1 penalty leaves are fitted again with an L2
penalty, and the weights are rounded to hundredths of a logit. The number of articles must be right,
so at most one of the lines between two paragraphs begins an article: the likeliest one, from even
odds on. A real page with one headline has one article; its lines weigh sevenfold, so that few such
pages are split wrongly.
"""

import argparse
import json
import sys
import warnings
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

warnings.filterwarnings("ignore")

REACH = 1
LEFT_BY_L1 = 0.05
WEIGHTS = {"real": 7, "glued": 0.02, "real start": 0.7, "planted start": 3}


def jsonl(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


class Page:
    """A page: its lines and its candidates with their features, its articles."""

    def __init__(self, record, names, truth):
        self.kind, self.half, self.starts, self.unclear = truth
        self.lines = [line for line, _ in record["lines"]]
        self.bits = [bits for _, bits in record["lines"]]
        place = {line: number for number, line in enumerate(self.lines)}
        self.candidates = [(place[line], features) for line, features in record["candidates"]]
        text = names.index("longText")
        gap = 0
        self.gaps = []
        for bits in self.bits:
            gap += bits >> text & 1
            self.gaps.append(gap)
        self.articles = len(set(self.starts) & set(self.lines) | {self.lines[0]})

    def features(self, place, own, names):
        """The names of all features of a candidate and of its neighbours."""
        held = {feature: 1 for feature in own}
        for step in range(-REACH, REACH + 1):
            if 0 <= place + step < len(self.bits):
                bits = self.bits[place + step]
                held.update({(name, step): 1 for n, name in enumerate(names) if bits >> n & 1})
        return {"\t".join(map(str, name)) if isinstance(name, tuple) else name: 1 for name in held}


def truths(gold, glued):
    """For each page its kind, its half, the first lines of its articles, and lines to leave out."""
    known = {}
    half_of_site, half_of_planted = {}, {}
    site = {Path(page["file"]).name: page["site"] for page in jsonl(gold / "pages-gold.jsonl")}
    for page in jsonl(glued / "truth.jsonl"):
        starts = [line - 1 for line in page["starts"]]
        known[page["file"]] = page["kind"] + " glued", page["half"], starts, []
        for name in page["pages"]:
            if page["kind"] == "real":
                half_of_site[site[name]] = page["half"]
            else:
                half_of_planted[name] = page["half"]
    for page in jsonl(gold / "pages-lines.jsonl"):
        name = Path(page["file"]).name
        headlines = [n for n, kind in enumerate(page["kinds"]) if (kind or "").startswith("headline")]
        half = half_of_site.setdefault(site[name], len(half_of_site) % 2)
        known[name] = "real", half, [], headlines
    for path in sorted((gold / "planted").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        starts = [
            n for n, line in enumerate(lines)
            if line.strip() and (n < 2 or not (lines[n - 1] + lines[n - 2]).strip())
        ]  # fmt: skip
        known[path.name] = "planted", half_of_planted.get(path.name, 0), starts, []
    return known


class Candidates:
    """All candidates of all pages."""

    def __init__(self, pages, names):
        rows, self.truth, self.weights, self.half, self.place = [], [], [], [], []
        for number, page in enumerate(pages):
            for place, features in page.candidates:
                begins = page.lines[place] in page.starts
                rows.append(page.features(place, features, names))
                self.truth.append(begins)
                self.weights.append(weight(page, place, begins))
                self.half.append(page.half)
                self.place.append((number, page.gaps[place]))
        self.names = DictVectorizer()
        self.rows = self.names.fit_transform(rows).tocsr()
        self.truth, self.weights = np.array(self.truth), np.array(self.weights)
        self.half = np.array(self.half)

    def fit(self, chosen):
        """The rounded weights, in hundredths of a logit, and the bias."""
        chosen = chosen & (self.weights > 0)
        rows, truth, weights = self.rows[chosen], self.truth[chosen], self.weights[chosen]
        first = LogisticRegression(
            C=0.1, penalty="l1", solver="liblinear", max_iter=300, random_state=0)
        first.fit(rows, truth, sample_weight=weights)
        left = np.flatnonzero(np.abs(first.coef_[0]) > LEFT_BY_L1)
        second = LogisticRegression(C=0.05, max_iter=3000)
        second.fit(rows[:, left], truth, sample_weight=weights)
        result = np.zeros(rows.shape[1])
        result[left] = np.round(second.coef_[0] * 100)
        return result, round(second.intercept_[0] * 100)


def weight(page, place, begins):
    if page.lines[place] in page.unclear:
        return 0
    if begins:
        return WEIGHTS["real start" if page.kind.startswith("real") else "planted start"]
    return WEIGHTS.get(page.kind, WEIGHTS["glued"] if page.kind == "real glued" else 1)


def check(pages, glued, candidates):
    scores = np.zeros(len(candidates.truth))
    for half in (0, 1):
        weights, bias = candidates.fit(candidates.half != half)
        print("fitted on half %d: %d weights" % (1 - half, np.count_nonzero(weights)))
        seen = candidates.half == half
        scores[seen] = candidates.rows[seen] @ weights + bias
    found = defaultdict(set)
    for (page, gap), score in zip(candidates.place, scores):
        if score >= 0:
            found[page].add(gap)
    right, count = Counter(), Counter()
    for number, page in enumerate(pages):
        sort = page.kind + (" %d" % glued[number] if "glued" in page.kind else "")
        count[sort] += 1
        right[sort] += 1 + len(found[number]) == page.articles
    for sort in sorted(count):
        print("%-16s %4d of %4d right, %5.1f %%" % (
            sort, right[sort], count[sort], 100 * right[sort] / count[sort]))  # fmt: skip


def write(candidates, path):
    weights, bias = candidates.fit(np.ones(len(candidates.truth), bool))
    head = [
        "# Weights for a line's being the first of a further article, in hundredths of a logit: of a",
        "# feature of a line, with the step to that line, or of a feature of the candidate.",
        "# Fitted by fit-articles.py on 643 development pages of 340 sites, on 300 synthetic pages",
        "# and on pairs of either, glued together. It contains no text of them.",
        "# SPDX-License-Identifier: Apache-2.0",
    ]
    rows = ["bias\t%d" % bias] + [
        "%s\t%d" % (name, weight)
        for name, weight in zip(candidates.names.feature_names_, weights) if weight
    ]  # fmt: skip
    path.write_text("\n".join(head + rows) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("glued", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    known = truths(arguments.gold, arguments.glued)
    blanks = {page["file"]: page["blanks"] for page in jsonl(arguments.glued / "truth.jsonl")}
    records = jsonl(arguments.features)
    names = records.pop(0)["line_features"]
    files = [Path(record["id"]).name for record in records]
    pages = [Page(record, names, known[file]) for record, file in zip(records, files)]
    candidates = Candidates(pages, names)
    if arguments.check:
        check(pages, [blanks.get(file) for file in files], candidates)
    else:
        write(candidates, Path(__file__).parent / "articles.tsv")


if __name__ == "__main__":
    sys.exit(main())
