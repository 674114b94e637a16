#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the models of a page's lines: writes roles.tsv and kinds.tsv beside this script.

usage: fit-models.py FEATURES GOLD [--check SEEDS]

FEATURES is the output of the tool `page-features` for the pages in GOLD, including the synthetic
ones. GOLD is a folder with
    pages-lines.jsonl   the label of every line: {"file", "kinds": ["other/nav@nav", ...]}
    pages-gold.jsonl    the repeated lines: {"file", "site", "dups": [{"kind", "pure", "lines"}]}
    planted-gold.jsonl  the same for synthetic pages
With --check nothing is written: the whole fit is repeated with folds of sites, drawn once for each
seed, and the F1 of each kind on the sites left out is printed.

Needs numpy, scipy and scikit-learn.

The first pass is a multinomial logistic regression over the features of a line and of the three
lines on either side. The second pass sees the same features and the results of the first pass for
the lines around; it is fitted on results for sites that the first pass had not seen. The kinds of
repeated lines are two logistic regressions over their features; even odds decide. All weights are
rounded to hundredths of a logit.
"""

import argparse
import json
import sys
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

warnings.filterwarnings("ignore")

REACH = 3
FOLDS = 8


class Names:
    """The names of features and roles in the order of the models: the first line of FEATURES."""

    def __init__(self, record):
        self.roles = record["roles"]
        self.line_features = record["line_features"]
        self.role_features = record["role_features"]
        self.of_first_pass = record["of_first_pass"]
        given = {rule["feature"] for rule in self.of_first_pass}
        self.group_features = [name for name in record["group_features"] if name not in given]


class Page:
    """One page: its features, the roles of its lines and the kinds of its repeated lines."""

    def __init__(self, record, gold, kinds, names):
        self.site = gold.get("site", record["id"])
        self.synthetic = kinds is None
        lines = [line for line, _ in record["lines"]]
        count = len(names.line_features)
        self.line_features = np.array(
            [[bits >> number & 1 for number in range(count)] for _, bits in record["lines"]], bool
        ).reshape(-1, count)
        date = names.line_features.index("date")
        self.roles = [
            role(kinds[line], bits >> date & 1) if kinds else None for line, bits in record["lines"]
        ]
        place = {line: number for number, line in enumerate(lines)}
        self.groups = [[place[line] for line in group] for group, _ in record["groups"]]
        self.group_features = np.array(
            [[name in held for name in names.group_features] for _, held in record["groups"]], bool
        ).reshape(-1, len(names.group_features))
        wanted = {line - 1: dup for dup in gold["dups"] for line in dup["lines"]}
        self.kinds = [kind([wanted.get(line) for line in group]) for group, _ in record["groups"]]


def role(label, has_date):
    """The role of a line by its label, such as 'other/nav@nav'; None without a label."""
    if label is None:
        return None
    kind, name = label.split("@")[0].split("/")
    if kind in ("headline", "caption"):
        return kind
    if name == "byline":
        return "date_line" if has_date else "byline"
    return {
        "nav": "navigation", "related": "related_link", "paragraph": "paragraph", "quote": "quote",
        "button": "navigation", "option": "navigation",
    }.get(name, "other")  # fmt: skip


def kind(dups):
    """The kind of a repeated line: that of most copies. 'mixed' and 'skip' count neither way."""
    return Counter(
        "skip" if dup is None or dup.get("trivial")
        else "mixed" if dup["kind"] == "caption" and not dup.get("pure", True)
        else dup["kind"]
        for dup in dups
    ).most_common(1)[0][0]  # fmt: skip


def read(features_path, gold):
    """The names of features and roles, and the pages."""
    records = [json.loads(line) for line in open(features_path, encoding="utf-8")]
    names = Names(records.pop(0))
    lines = {}
    for line in open(gold / "pages-lines.jsonl", encoding="utf-8"):
        page = json.loads(line)
        lines[Path(page["file"]).name] = page["kinds"]
    truth = {}
    for file in ("pages-gold.jsonl", "planted-gold.jsonl"):
        for line in open(gold / file, encoding="utf-8"):
            page = json.loads(line)
            truth[Path(page["file"]).name] = page
    pages = []
    for record in records:
        name = Path(record["id"]).name
        pages.append(Page(record, truth[name], lines.get(name), names))
    return names, pages


class Lines:
    """All lines of all pages, one after another."""

    def __init__(self, pages):
        self.starts = np.cumsum([0] + [len(page.line_features) for page in pages])
        features = np.concatenate([page.line_features for page in pages])
        self.windows = windows(features, self.starts, REACH)
        self.roles = np.array([r or "none" for page in pages for r in page.roles])
        self.sites = np.concatenate([[page.site] * len(page.line_features) for page in pages])
        count = Counter(page.site for page in pages)
        self.weights = np.array([min(1, 10 / count[site]) ** 0.5 for site in self.sites])
        repeated = np.zeros(len(features), bool)
        for start, page in zip(self.starts, pages):
            for group in page.groups:
                repeated[[start + place for place in group]] = True
        # Of the many lines of menus and lists a fifth is enough.
        easy = np.isin(self.roles, ["navigation", "related_link", "other"]) & ~repeated
        self.used = (self.roles != "none") & (~easy | (np.arange(len(features)) % 5 == 0))
        self.weights *= np.where(easy, 5, 1)


def windows(features, starts, reach):
    """The features of each line and of the lines around it, side by side."""
    page = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    parts = []
    for step in range(-reach, reach + 1):
        moved = np.roll(features, -step, axis=0)
        moved[np.roll(page, -step) != page] = False
        if step < 0:
            moved[:-step] = False
        elif step > 0:
            moved[-step:] = False
        parts.append(sp.csr_matrix(moved, dtype=np.float32))
    return sp.hstack(parts).tocsr()


def fit_pass(features, lines, chosen, roles):
    """The rounded weights and the bias of a pass, with a column for each role."""
    model = LogisticRegression(C=0.05, max_iter=80)
    model.fit(features[chosen], lines.roles[chosen], sample_weight=lines.weights[chosen])
    order = [list(model.classes_).index(name) for name in roles]
    return np.round(model.coef_[order].T * 100), np.round(model.intercept_[order] * 100)


def role_features(scores, starts):
    """The results of a first pass for every line; `RoleModel.roleFeatures` does the same."""
    best = scores.argmax(1)
    margin = scores[:, 0] - scores[:, 1:].max(1)
    features = [best == number for number in range(scores.shape[1])]
    first, fourth = np.zeros(len(best), bool), np.zeros(len(best), bool)
    for start, end in zip(starts, starts[1:]):
        top = np.sort(margin[start:end])[::-1][:4]
        if len(top):
            first[start:end] = margin[start:end] >= top[0]
            fourth[start:end] = margin[start:end] >= top[-1]
    return np.stack(features + [first, fourth, margin >= -50, margin >= -200], 1)


def unseen_results(lines, folds, roles):
    """The results of first passes for the sites that they have not seen."""
    scores = np.zeros((len(lines.roles), len(roles)))
    for fold in range(FOLDS):
        weights, bias = fit_pass(lines.windows, lines, lines.used & (folds != fold), roles)
        scores[folds == fold] = lines.windows[folds == fold] @ weights + bias
    return role_features(scores, lines.starts)


class Groups:
    """All repeated lines of all pages."""

    def __init__(self, pages, starts):
        self.places = [
            [start + place for place in group]
            for start, page in zip(starts, pages)
            for group in page.groups
        ]
        self.own_features = np.concatenate([page.group_features for page in pages])
        self.kinds = np.array([kind for page in pages for kind in page.kinds])
        self.sites = np.array([page.site for page in pages for _ in page.groups])
        self.synthetic = np.array([page.synthetic for page in pages for _ in page.groups])
        self.sizes = np.array([len(group) for group in self.places])
        self.weights = self.balance(pages)

    def balance(self, pages):
        """The weights of the repeated lines, so that no page or site outweighs the others."""
        count = Counter(page.site for page in pages)
        page = [number for number, page in enumerate(pages) for _ in page.groups]
        lines = Counter()
        for number, kind, size in zip(page, self.kinds, self.sizes):
            lines[number, kind] += size
        return np.array([
            min(size, 20) ** 0.5 * min(1, 5 / lines[number, kind]) ** 0.5
            * min(1, 10 / count[site]) ** 0.5
            for number, kind, size, site in zip(page, self.kinds, self.sizes, self.sites)
        ])  # fmt: skip

    def features(self, results, names):
        """All features: their own, and those that follow from the first pass."""
        rules = [
            (names.role_features.index(rule["role_feature"]), rule["share"])
            for rule in names.of_first_pass
        ]
        rows = [
            [results[group, number].mean() > share for number, share in rules]
            for group in self.places
        ]
        given = np.array(rows, bool).reshape(-1, len(rules))
        return np.hstack([self.own_features, given]).astype(float)


# The kind of a mixed group (a picture's text and the link beside it) is unclear, but the group shows
# what the texts of pictures look like: it counts by this share as a caption.
SHARE_OF_MIXED = 0.3


def fit_kind(features, groups, chosen, wanted):
    """The weights and the bias of a kind, not rounded."""
    chosen = chosen & (groups.kinds != "skip")
    positive = np.isin(groups.kinds, ["caption", "mixed"] if wanted == "caption" else [wanted])
    weights = groups.weights * np.where(
        (groups.kinds == "mixed") & (wanted == "caption"), SHARE_OF_MIXED, 1)
    model = LogisticRegression(C=0.15, solver="liblinear", random_state=0)
    model.fit(features[chosen], positive[chosen], sample_weight=weights[chosen])
    return model.coef_[0], model.intercept_[0]


def f1(groups, found, wanted, chosen):
    """The F1 of the lines of a kind."""
    size = groups.sizes * chosen
    right = size[(groups.kinds == wanted) & found].sum()
    missed = size[(groups.kinds == wanted) & ~found].sum()
    out = ["skip", "mixed"] if wanted == "caption" else ["skip"]
    extra = size[found & (groups.kinds != wanted) & ~np.isin(groups.kinds, out)].sum()
    return 2 * right / max(1, 2 * right + missed + extra)


def draw(sites, seed):
    """A fold for each site."""
    names = np.unique(sites)
    order = np.random.RandomState(seed).permutation(len(names))
    fold = {name: order[number] % FOLDS for number, name in enumerate(names)}
    return np.array([fold[site] for site in sites])


def check(names, pages, seeds):
    """Prints the F1 of each kind on sites left out."""
    lines, real = Lines(pages), ~Groups(pages, [0] * (len(pages) + 1)).synthetic
    results = []
    for seed in range(seeds):
        folds = draw(lines.sites, seed)
        results_of_pass = unseen_results(lines, folds, names.roles)
        groups = Groups(pages, lines.starts)
        features = groups.features(results_of_pass, names)
        outer = draw(groups.sites, seed)
        row = {}
        found = {}
        for wanted in ("headline", "caption"):
            found[wanted] = np.zeros(len(groups.kinds), bool)
            for fold in range(FOLDS):
                weights, bias = fit_kind(features, groups, outer != fold, wanted)
                found[wanted][outer == fold] = features[outer == fold] @ weights + bias >= 0
        found["caption"] &= ~found["headline"]
        for wanted in found:
            row[wanted] = f1(groups, found[wanted], wanted, real)
            row[wanted + " synthetic"] = f1(groups, found[wanted], wanted, ~real)
        results.append(row)
        print(seed, {name: round(value, 3) for name, value in row.items()}, flush=True)
    for name in results[0]:
        values = [row[name] for row in results]
        print("%-18s %.3f ± %.3f" % (name, np.mean(values), np.std(values)))


def table(path, title, rows):
    """Writes a table of weights."""
    head = [
        "# " + title,
        "# Fitted by fit-models.py on 643 development pages of 340 sites, most of them news sites,",
        "# labelled by their HTML, and on 300 synthetic pages. It contains no text of them.",
        "# SPDX-License-Identifier: Apache-2.0",
    ]
    path.write_text("\n".join(head + ["\t".join(map(str, row)) for row in rows]) + "\n")


def pass_rows(name, weights, bias, parts):
    """The rows of a pass, without features of almost no weight."""
    yield [name, "bias", 0, *map(int, bias)]
    row = 0
    for names, reach in parts:
        for step in range(-reach, reach + 1):
            for feature in names:
                if np.abs(weights[row]).max() >= 5:
                    yield [name, feature, step, *map(int, weights[row])]
                row += 1


def write(names, pages, folder):
    """Fits all models on all pages and writes them."""
    lines = Lines(pages)
    results = unseen_results(lines, draw(lines.sites, 0), names.roles)
    first = fit_pass(lines.windows, lines, lines.used, names.roles)
    both = sp.hstack([lines.windows, windows(results, lines.starts, 2)]).tocsr()
    second = fit_pass(both, lines, lines.used, names.roles)
    rows = list(pass_rows("first", *first, [(names.line_features, REACH)]))
    rows += pass_rows(
        "second", *second, [(names.line_features, REACH), (names.role_features, 2)])
    table(folder / "roles.tsv", "Pass, feature, step to the feature's line, and a weight for each "
          "role: " + ", ".join(names.roles) + ".", rows)  # fmt: skip
    groups = Groups(pages, lines.starts)
    features = groups.features(results, names)
    columns = []
    for wanted in ("headline", "caption"):
        every = np.ones(len(groups.kinds), bool)
        weights, bias = fit_kind(features, groups, every, wanted)
        columns.append(np.round(np.append(bias, weights) * 100).astype(int))
    given = [rule["feature"] for rule in names.of_first_pass]
    rows = zip(["bias"] + names.group_features + given, *columns)
    table(folder / "kinds.tsv", "Feature of a repeated line, and its weights for headlines and for "
          "captions.", [row for row in rows if any(row[1:])])  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("features", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--check", type=int, metavar="SEEDS")
    arguments = parser.parse_args()
    names, pages = read(arguments.features, arguments.gold)
    if arguments.check:
        check(names, pages, arguments.check)
    else:
        write(names, pages, Path(__file__).parent)


if __name__ == "__main__":
    sys.exit(main())
