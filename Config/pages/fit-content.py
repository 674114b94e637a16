#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the model that finds the main content of HTML pages: writes content.tsv beside this script.

usage: fit-content.py FEATURES GOLD [--check]

FEATURES is the output of the tool `block-features`: a line per page with the texts and the features
of its blocks. GOLD has a line per page with "file", "with" (texts that the main content contains)
and "without" (texts of the page that it does not contain). With --check nothing is written: the
model is fitted ten times on nine tenths of the pages and evaluated on the other tenth.

Needs numpy, scipy and scikit-learn.

The check does not include the rules of `ContentCompletion.swift`, which add headlines and captions.

The model is a logistic regression over the features of a block, with an L2 penalty, so that features
that say the same share their weight. Only blocks with a text of the gold are used; a text that occurs
in several blocks counts only in part for each. The weights are rounded to hundredths of a logit, and
those that are small are left out.
"""

import argparse
import json
import re
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.1
FOLDS = 10
LEFT_OUT = 2
# Recall counts as much as precision, for which the scores of a plain fit are a little too low.
SHIFT = 0.2


def jsonl(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


class Page:
    """A page: the texts and features of its blocks, and the texts that are wanted or not."""

    def __init__(self, record, gold):
        self.texts = [folded(block["text"]) for block in record["blocks"]]
        self.features = [block["features"] for block in record["blocks"]]
        self.wanted = [folded(text) for text in gold["with"]]
        self.unwanted = [folded(text) for text in gold["without"]]
        count = {text: sum(text in block for block in self.texts) for text in self.wanted}
        self.labels = []
        for block in self.texts:
            good = [1 / count[text] for text in self.wanted if text in block]
            bad = any(text in block for text in self.unwanted)
            if good and not bad:
                self.labels.append((1, max(good) * min(len(good), 2)))
            else:
                self.labels.append((0, 1.0) if bad and not good else (0, 0.0))

    def counts(self, scores):
        """The texts that are found rightly, found wrongly, and missed."""
        text = " ".join(text for text, score in zip(self.texts, scores) if score >= 0)
        right = sum(wanted in text for wanted in self.wanted)
        wrong = sum(unwanted in text for unwanted in self.unwanted)
        return np.array([right, wrong, len(self.wanted) - right])


class Blocks:
    """The blocks of all pages."""

    def __init__(self, pages):
        self.vectorizer = DictVectorizer()
        self.rows = self.vectorizer.fit_transform(
            [dict.fromkeys(features, 1) for page in pages for features in page.features]
        ).tocsr()
        labels = [label for page in pages for label in page.labels]
        self.truth = np.array([label for label, _ in labels])
        self.weights = np.array([weight for _, weight in labels])
        self.page = np.repeat(np.arange(len(pages)), [len(page.texts) for page in pages])

    def fit(self, chosen):
        """The weights in hundredths of a logit, and the bias."""
        chosen = chosen & (self.weights > 0)
        model = LogisticRegression(C=STRENGTH, max_iter=3000)
        model.fit(self.rows[chosen], self.truth[chosen], sample_weight=self.weights[chosen])
        weights = np.round(model.coef_[0] * 100)
        weights[np.abs(weights) < LEFT_OUT] = 0
        return weights, round((model.intercept_[0] + SHIFT) * 100)


def check(pages, blocks):
    fold = np.random.RandomState(0).permutation(len(pages)) % FOLDS
    counts = np.zeros(3)
    for number in range(FOLDS):
        seen = fold[blocks.page] == number
        weights, bias = blocks.fit(~seen)
        scores = blocks.rows @ weights + bias
        for place in np.flatnonzero(fold == number):
            counts += pages[place].counts(scores[blocks.page == place])
    right, wrong, missed = counts
    precision, recall = right / (right + wrong), right / (right + missed)
    print("precision %.3f  recall %.3f  F1 %.4f" % (
        precision, recall, 2 * precision * recall / (precision + recall)))  # fmt: skip


def write(pages, blocks, path):
    weights, bias = blocks.fit(np.ones(len(blocks.truth), bool))
    rows = ["bias\t%d" % bias] + [
        "%s\t%d" % (name, weight)
        for name, weight in zip(blocks.vectorizer.feature_names_, weights) if weight
    ]  # fmt: skip
    head = [
        "# Weights for a block's being a part of the main content, in hundredths of a logit.",
        "# Fitted by fit-content.py on %d pages of as many sites. It contains no text of them."
        % len(pages),
        "# SPDX-License-Identifier: Apache-2.0",
    ]
    path.write_text("\n".join(head + rows) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    gold = {Path(page["file"]).name: page for page in jsonl(arguments.gold)}
    records = jsonl(arguments.features)
    pages = [Page(record, gold[Path(record["id"]).name]) for record in records]
    blocks = Blocks(pages)
    if arguments.check:
        check(pages, blocks)
    else:
        write(pages, blocks, Path(__file__).parent / "content.tsv")


if __name__ == "__main__":
    sys.exit(main())
