#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Glues pages together in pairs, and counts those in which Galley finds the right articles.

usage: glue-pages.py GOLD OUT [--pairs N] [--seed N]
       glue-pages.py --score RECORDS OUT

GOLD is the folder that fit-models.py takes, with the pages themselves in pages/ and planted/, which
holds the synthetic ones. OUT gets pairs of synthetic pages as they are, and pairs of real ones as
an extractor leaves them, from the headline to the article's last paragraph. Each pair is written
three times: with no blank line between the two, with one and with two. Pairs of short synthetic
pages without captions and repeats are separated by two blank lines only; with fewer, their headlines
look like subheadings. OUT/truth.jsonl has the lines (from 1) on which the articles begin.

In a synthetic page at least two blank lines separate articles. Both pages of a pair are drawn from
the same half of the synthetic pages, or of the sites of the real ones: 'half' tells which.

The second form reads records.jsonl of a run of caption_duplication over OUT/*.txt.
"""

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

LEAST_PARAGRAPHS = 3
MOST_OF_BARE = 3
TEXT_WORDS = 25
FARTHEST_TEXT = 40


def jsonl(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def planted_pages(gold):
    """The synthetic pages: name, text and the lines (from 0) on which their articles begin."""
    for path in sorted((gold / "planted").glob("*.txt")):
        text = path.read_text(encoding="utf-8").strip("\n")
        lines = text.split("\n")
        starts = [
            number for number, line in enumerate(lines)
            if line.strip() and (number < 2 or not (lines[number - 1] + lines[number - 2]).strip())
        ]  # fmt: skip
        yield path.name, text, starts


def real_pages(gold):
    """The real pages with one headline, from it to the article's last paragraph, by site."""
    sites = {Path(page["file"]).name: page["site"] for page in jsonl(gold / "pages-gold.jsonl")}
    by_site = {}
    for page in jsonl(gold / "pages-lines.jsonl"):
        name = Path(page["file"]).name
        kinds = [kind or "" for kind in page["kinds"]]
        headlines = [number for number, kind in enumerate(kinds) if kind.startswith("headline")]
        if len(headlines) != 1:
            continue
        first = headlines[0]
        text = [n for n, kind in enumerate(kinds) if n > first and kind.startswith("other/paragraph")]
        if len(text) >= LEAST_PARAGRAPHS and text[0] - first < FARTHEST_TEXT:
            lines = (gold / "pages" / name).read_text(encoding="utf-8").split("\n")
            article = "\n".join(lines[first:text[-1] + 1]).strip("\n")
            by_site.setdefault(sites[name], []).append((name, article, [0]))
    return by_site


def bare(page):
    """The first headline of a synthetic page and a few of its paragraphs."""
    name, text, _ = page
    lines = text.split("\n")
    paragraphs = [line for line in lines if len(line.split()) >= TEXT_WORDS]
    return name, "\n\n".join([lines[0]] + paragraphs[:MOST_OF_BARE]), [0]


def halves(names, chance):
    """Assigns 0 to one half of the names and 1 to the other."""
    names = sorted(names)
    chance.shuffle(names)
    return {name: number % 2 for number, name in enumerate(names)}


def pairs(gold, count, chance):
    """`count` pairs of synthetic and of real pages each: kind, half, both pages."""
    planted = list(planted_pages(gold))
    half = halves([page[0] for page in planted], chance)
    for number in range(count):
        pool = [page for page in planted if half[page[0]] == number % 2]
        first, second = chance.sample(pool, 2)
        yield "planted", number % 2, first, second
        if number % 3 == 0:
            yield "bare", number % 2, bare(first), bare(second)
    sites = real_pages(gold)
    half = halves(sites, chance)
    for number in range(count):
        pool = sorted(site for site in sites if half[site] == number % 2)
        first, second = chance.sample(pool, 2)
        yield "real", number % 2, chance.choice(sites[first]), chance.choice(sites[second])


def write(gold, out, count, seed):
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "truth.jsonl", "w", encoding="utf-8") as truth:
        for number, (kind, half, first, second) in enumerate(pairs(gold, count, random.Random(seed))):
            for blanks in [2] if kind == "bare" else [0, 1, 2]:
                name = "%s-%04d-%d.txt" % (kind, number, blanks)
                shift = first[1].count("\n") + 1 + blanks
                text = first[1] + "\n" * (blanks + 1) + second[1] + "\n"
                (out / name).write_text(text, encoding="utf-8")
                starts = first[2] + [start + shift for start in second[2]]
                print(json.dumps({
                    "file": name, "kind": kind, "half": half, "blanks": blanks,
                    "pages": [first[0], second[0]], "starts": [start + 1 for start in starts],
                }), file=truth)  # fmt: skip


def score(records, out):
    truth = {page["file"]: page for page in jsonl(out / "truth.jsonl")}
    right, all_pages = Counter(), Counter()
    for record in jsonl(records):
        page = truth.get(Path(record["id"]).name)
        if page is None:
            sys.exit("truth.jsonl has no page %s" % record["id"])
        sort = page["kind"], page["blanks"]
        all_pages[sort] += 1
        right[sort] += record["measures"]["caption_duplication.articles"] == len(page["starts"])
    for sort in sorted(all_pages):
        print("%-8s %d blank lines between: %4d of %4d right, %5.1f %%" % (
            *sort, right[sort], all_pages[sort], 100 * right[sort] / all_pages[sort]))  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path, help="GOLD, or with --score RECORDS")
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--score", action="store_true")
    arguments = parser.parse_args()
    if arguments.score:
        score(arguments.gold, arguments.out)
    else:
        write(arguments.gold, arguments.out, arguments.pairs, arguments.seed)


if __name__ == "__main__":
    main()
