#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the models of a page's lines: writes roles.tsv and kinds.tsv beside this script.

usage: fit-models.py SIGNS GOLD [--check SEEDS]

SIGNS is what the tool `page-signs` wrote of the pages in GOLD (and of the planted ones). GOLD is a
folder with
    pages-lines.jsonl   what every line of every page is: {"file", "kinds": ["other/nav@nav", ...]}
    pages-gold.jsonl    which lines repeat: {"file", "site", "dups": [{"kind", "pure", "lines"}]}
    planted-gold.jsonl  the same for pages that were made up
With --check nothing is written: the whole fit is repeated with folds of sites drawn by so many
seeds, and the F1 of each kind on the sites left out is printed.

Needs numpy, scipy and scikit-learn.

The first look is a multinomial logistic regression over the signs of a line and of the three lines
on either side. The second look sees the same and what the first look said of the lines around; it
is fitted on what first looks said of sites that they had not seen. The kinds of repeated lines are
two logistic regressions over their traits; even chances decide. All weights are rounded to
hundredths of a logit.
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

ROLES = [
    "headline", "caption", "byline", "date_line", "navigation", "related_link", "paragraph",
    "quote", "other",
]  # fmt: skip
REACH = 3
FOLDS = 8
LOOK_TRAITS = [
    "bestHeadline", "headlineAmongFour", "likelyHeadline", "possibleHeadline", "likelyCaption",
    "mostlyCaption", "mostlyNavigation",
]  # fmt: skip


class Page:
    """One page: its signs, the roles of its lines and the kinds of its repeated lines."""

    def __init__(self, record, gold, kinds, signs, traits):
        self.site = gold.get("site", record["id"])
        self.made_up = kinds is None
        lines = [line for line, _ in record["lines"]]
        self.signs = np.array(
            [[bits >> sign & 1 for sign in range(len(signs))] for _, bits in record["lines"]], bool
        ).reshape(-1, len(signs))
        self.roles = [role(kinds[line], bits, signs) if kinds else None for line, bits in record["lines"]]
        place = {line: number for number, line in enumerate(lines)}
        self.groups = [[place[line] for line in group] for group, _ in record["groups"]]
        self.traits = np.array(
            [[name in held for name in traits] for _, held in record["groups"]], bool
        ).reshape(-1, len(traits))
        wanted = {line - 1: dup for dup in gold["dups"] for line in dup["lines"]}
        self.kinds = [kind([wanted.get(line) for line in group]) for group, _ in record["groups"]]


def role(label, bits, signs):
    """The role of a line by its label, such as 'other/nav@nav'; None without one."""
    if label is None:
        return None
    kind, name = label.split("@")[0].split("/")
    if kind in ("headline", "caption"):
        return kind
    if name == "byline":
        return "date_line" if bits >> signs.index("date") & 1 else "byline"
    return {
        "nav": "navigation", "related": "related_link", "paragraph": "paragraph", "quote": "quote",
        "button": "navigation", "option": "navigation",
    }.get(name, "other")  # fmt: skip


def kind(dups):
    """The kind of a repeated line: that of most copies; 'mixed' and 'skip' count neither way."""
    return Counter(
        "skip" if dup is None or dup.get("trivial")
        else "mixed" if dup["kind"] == "caption" and not dup.get("pure", True)
        else dup["kind"]
        for dup in dups
    ).most_common(1)[0][0]  # fmt: skip


def read(signs_path, gold):
    """The names of signs and traits, and the pages."""
    records = [json.loads(line) for line in open(signs_path, encoding="utf-8")]
    names = records.pop(0)
    lines = {}
    for line in open(gold / "pages-lines.jsonl", encoding="utf-8"):
        page = json.loads(line)
        lines[Path(page["file"]).name] = page["kinds"]
    truth = {}
    for file in ("pages-gold.jsonl", "planted-gold.jsonl"):
        for line in open(gold / file, encoding="utf-8"):
            page = json.loads(line)
            truth[Path(page["file"]).name] = page
    names["traits"] = [name for name in names["traits"] if name not in LOOK_TRAITS]
    pages = []
    for record in records:
        name = Path(record["id"]).name
        pages.append(Page(record, truth[name], lines.get(name), names["signs"], names["traits"]))
    return names, pages


class Lines:
    """All lines of all pages, one after another."""

    def __init__(self, pages):
        self.starts = np.cumsum([0] + [len(page.signs) for page in pages])
        signs = np.concatenate([page.signs for page in pages])
        self.windows = windows(signs, self.starts, REACH)
        self.roles = np.array([r or "none" for page in pages for r in page.roles])
        self.sites = np.concatenate([[page.site] * len(page.signs) for page in pages])
        count = Counter(page.site for page in pages)
        self.weights = np.array([min(1, 10 / count[site]) ** 0.5 for site in self.sites])
        repeated = np.zeros(len(signs), bool)
        for start, page in zip(self.starts, pages):
            for group in page.groups:
                repeated[[start + place for place in group]] = True
        # Of the many lines of menus and lists a fifth is enough.
        easy = np.isin(self.roles, ["navigation", "related_link", "other"]) & ~repeated
        self.used = (self.roles != "none") & (~easy | (np.arange(len(signs)) % 5 == 0))
        self.weights *= np.where(easy, 5, 1)


def windows(signs, starts, reach):
    """The signs of each line and of those around it, side by side."""
    page = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    parts = []
    for step in range(-reach, reach + 1):
        moved = np.roll(signs, -step, axis=0)
        moved[np.roll(page, -step) != page] = False
        if step < 0:
            moved[:-step] = False
        elif step > 0:
            moved[-step:] = False
        parts.append(sp.csr_matrix(moved, dtype=np.float32))
    return sp.hstack(parts).tocsr()


def fit_look(features, lines, chosen):
    """Rounded weights and bias of a look, a column for each role."""
    model = LogisticRegression(C=0.05, max_iter=80)
    model.fit(features[chosen], lines.roles[chosen], sample_weight=lines.weights[chosen])
    order = [list(model.classes_).index(name) for name in ROLES]
    return np.round(model.coef_[order].T * 100), np.round(model.intercept_[order] * 100)


def look_signs(scores, starts):
    """What a first look says of every line; `RoleModel.roleSigns` does the same."""
    best = scores.argmax(1)
    margin = scores[:, 0] - scores[:, 1:].max(1)
    signs = [best == number for number in range(len(ROLES))]
    first, fourth = np.zeros(len(best), bool), np.zeros(len(best), bool)
    for start, end in zip(starts, starts[1:]):
        top = np.sort(margin[start:end])[::-1][:4]
        if len(top):
            first[start:end] = margin[start:end] >= top[0]
            fourth[start:end] = margin[start:end] >= top[-1]
    return np.stack(signs + [first, fourth, margin >= -50, margin >= -200], 1)


def unseen_looks(lines, folds):
    """What first looks say of the sites that they have not seen."""
    scores = np.zeros((len(lines.roles), len(ROLES)))
    for fold in range(FOLDS):
        weights, bias = fit_look(lines.windows, lines, lines.used & (folds != fold))
        scores[folds == fold] = lines.windows[folds == fold] @ weights + bias
    return look_signs(scores, lines.starts)


class Groups:
    """All repeated lines of all pages."""

    def __init__(self, pages, starts):
        self.places = [
            [start + place for place in group]
            for start, page in zip(starts, pages)
            for group in page.groups
        ]
        self.traits = np.concatenate([page.traits for page in pages])
        self.kinds = np.array([kind for page in pages for kind in page.kinds])
        self.sites = np.array([page.site for page in pages for _ in page.groups])
        self.made_up = np.array([page.made_up for page in pages for _ in page.groups])
        self.sizes = np.array([len(group) for group in self.places])
        self.weights = self.balance(pages)

    def balance(self, pages):
        """Weights of the lines, but no page or site may outweigh the others."""
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

    def features(self, looks):
        """The traits, and those that the first look gives."""
        def share(group, name):
            return looks[group, name].mean()

        headline, caption, navigation = 0, ROLES.index("caption"), ROLES.index("navigation")
        first = len(ROLES)
        rows = [
            [looks[group, first + number].any() for number in range(4)]
            + [share(group, caption) > 0, share(group, caption) > 0.5,
               share(group, navigation) > 0.5]
            for group in self.places
        ]  # fmt: skip
        return np.hstack([self.traits, np.array(rows, bool).reshape(-1, 7)]).astype(float)


# Of a mixed group (a picture's text and the link beside it) nobody can say what it is, but it tells
# how pictures' texts look: it counts a third for captions.
SHARE_OF_MIXED = 0.3


def fit_kind(features, groups, chosen, wanted):
    """Weights and bias of a kind, not rounded."""
    chosen = chosen & (groups.kinds != "skip")
    positive = np.isin(groups.kinds, ["caption", "mixed"] if wanted == "caption" else [wanted])
    weights = groups.weights * np.where(
        (groups.kinds == "mixed") & (wanted == "caption"), SHARE_OF_MIXED, 1)
    model = LogisticRegression(C=0.15, solver="liblinear", random_state=0)
    model.fit(features[chosen], positive[chosen], sample_weight=weights[chosen])
    return model.coef_[0], model.intercept_[0]


def f1(groups, said, wanted, chosen):
    """The F1 of the lines of a kind."""
    size = groups.sizes * chosen
    right = size[(groups.kinds == wanted) & said].sum()
    missed = size[(groups.kinds == wanted) & ~said].sum()
    out = ["skip", "mixed"] if wanted == "caption" else ["skip"]
    extra = size[said & (groups.kinds != wanted) & ~np.isin(groups.kinds, out)].sum()
    return 2 * right / max(1, 2 * right + missed + extra)


def draw(sites, seed):
    """A fold for each site."""
    names = np.unique(sites)
    order = np.random.RandomState(seed).permutation(len(names))
    fold = {name: order[number] % FOLDS for number, name in enumerate(names)}
    return np.array([fold[site] for site in sites])


def check(pages, seeds):
    """Prints the F1 of each kind on sites left out."""
    lines, real = Lines(pages), ~Groups(pages, [0] * (len(pages) + 1)).made_up
    results = []
    for seed in range(seeds):
        folds = draw(lines.sites, seed)
        looks = unseen_looks(lines, folds)
        groups = Groups(pages, lines.starts)
        features = groups.features(looks)
        outer = draw(groups.sites, seed)
        row = {}
        said = {}
        for wanted in ("headline", "caption"):
            said[wanted] = np.zeros(len(groups.kinds), bool)
            for fold in range(FOLDS):
                weights, bias = fit_kind(features, groups, outer != fold, wanted)
                said[wanted][outer == fold] = features[outer == fold] @ weights + bias >= 0
        said["caption"] &= ~said["headline"]
        for wanted in said:
            row[wanted] = f1(groups, said[wanted], wanted, real)
            row[wanted + " made up"] = f1(groups, said[wanted], wanted, ~real)
        results.append(row)
        print(seed, {name: round(value, 3) for name, value in row.items()}, flush=True)
    for name in results[0]:
        values = [row[name] for row in results]
        print("%-18s %.3f ± %.3f" % (name, np.mean(values), np.std(values)))


def table(path, title, rows):
    """Writes a table of weights."""
    head = [
        "# " + title,
        "# Fitted by fit-models.py on 643 development pages of 340 sites, news sites most of all,",
        "# labelled from their HTML, and on 300 made-up pages. No text of theirs is in here.",
        "# SPDX-License-Identifier: Apache-2.0",
    ]
    path.write_text("\n".join(head + ["\t".join(map(str, row)) for row in rows]) + "\n")


def look_rows(name, weights, bias, parts):
    """The rows of a look; signs that weigh nothing are left out."""
    yield [name, "bias", 0, *map(int, bias)]
    row = 0
    for names, reach in parts:
        for step in range(-reach, reach + 1):
            for sign in names:
                if np.abs(weights[row]).max() >= 5:
                    yield [name, sign, step, *map(int, weights[row])]
                row += 1


def write(names, pages, folder):
    """Fits all models on all pages and writes them."""
    lines = Lines(pages)
    looks = unseen_looks(lines, draw(lines.sites, 0))
    first = fit_look(lines.windows, lines, lines.used)
    both = sp.hstack([lines.windows, windows(looks, lines.starts, 2)]).tocsr()
    second = fit_look(both, lines, lines.used)
    rows = list(look_rows("first", *first, [(names["signs"], REACH)]))
    rows += look_rows("second", *second, [(names["signs"], REACH), (names["looks"], 2)])
    table(folder / "roles.tsv", "Look, sign, step to the sign's line, and a weight for each role: "
          + ", ".join(ROLES) + ".", rows)  # fmt: skip
    groups = Groups(pages, lines.starts)
    features = groups.features(looks)
    columns = []
    for wanted in ("headline", "caption"):
        every = np.ones(len(groups.kinds), bool)
        weights, bias = fit_kind(features, groups, every, wanted)
        columns.append(np.round(np.append(bias, weights) * 100).astype(int))
    rows = zip(["bias"] + names["traits"] + LOOK_TRAITS, *columns)
    table(folder / "kinds.tsv", "Trait of a repeated line, and what it adds for a headline and for "
          "a caption.", [row for row in rows if any(row[1:])])  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("signs", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--check", type=int, metavar="SEEDS")
    arguments = parser.parse_args()
    names, pages = read(arguments.signs, arguments.gold)
    if arguments.check:
        check(pages, arguments.check)
    else:
        write(names, pages, Path(__file__).parent)


if __name__ == "__main__":
    sys.exit(main())
