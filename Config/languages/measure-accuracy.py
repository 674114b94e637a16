#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how often `galley` tells the language of a text that comes from a Debian package.

usage: measure-accuracy.py GALLEY [--packages FOLDER]

The packages are others than those from which make-profiles.py makes the profiles. Downloads some
240 MB and unpacks them into the folder (default: a temporary one). Prints Markdown: for every
language and length the share of texts that are told right, then the commonest errors.
"""

import argparse
import collections
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import debian_texts  # noqa: E402

PACKAGES = (
    "adduser apt aptitude-common debhelper devscripts dpkg dpkg-dev evolution-common gimp-data"
    " inkscape installation-guide-amd64 man-db passwd vlc-l10n wesnoth-1.16-data fortunes-bg"
    " fortunes-cs fortunes-de fortunes-eo fortunes-es fortunes-ga fortunes-it fortunes-pl"
    " fortunes-ru"
).split()
LENGTHS = [50, 100, 200, 500]
# Texts per language and length, taken in turn from the packages; fewer than the least are no measure.
SAMPLES = 500
LEAST = 50
SPACELESS = {"ja", "km", "lo", "my", "th", "zh"}


def cut(paragraphs, length, language):
    """Texts of about a length: whole paragraphs, as many as it takes, cut at a word's end."""
    paragraphs = iter(paragraphs)
    for text in paragraphs:
        while len(text) < length:
            text += " " + next(paragraphs, " " * length)
        text = text[: length + 1].rstrip()
        end = len(text) if language in SPACELESS or len(text) <= length else text.rfind(" ")
        if end > length // 2:
            yield text[: min(end, length)]


def samples(texts, language, length):
    """Texts of one language from all packages in turn, in an order that chance made once."""
    piles = []
    for package in PACKAGES:
        pile = list(cut(texts[package].get(language, []), length, language))
        random.Random(f"{package} {language} {length}").shuffle(pile)
        piles.append(pile)
    chosen = []
    while any(piles) and len(chosen) < SAMPLES:
        chosen += [pile.pop() for pile in piles if pile]
    return chosen[:SAMPLES]


def ask(galley, documents):
    """The languages that the program says of documents, by their ids."""
    with tempfile.TemporaryDirectory() as folder:
        with open(Path(folder, "documents.jsonl"), "w", encoding="utf-8") as file:
            for name, text in documents.items():
                file.write(json.dumps({"id": name, "text": text}) + "\n")
        Path(folder, "pipeline.yaml").write_text(
            "galley: 1\ndocuments: { paths: [documents.jsonl] }\nanalyzers: [language]\n"
        )
        command = [galley, "run", "pipeline.yaml", "--format", "records"]
        output = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    records = map(json.loads, output.decode().splitlines())
    return {record["id"]: record["language"] for record in records}


def known_languages(galley):
    """The codes of all languages that the program tells apart."""
    schema = json.loads(subprocess.run([galley, "schema"], check=True, capture_output=True).stdout)
    choice = schema["$defs"]["language_code"]["anyOf"][0]
    return [code for code in choice["enum"] if code != "und"]


def table(right, totals, languages):
    """A row per language and one with the mean of all that were measured."""
    print("| language | " + " | ".join(f"{length} characters" for length in LENGTHS) + " |")
    print("|---|" + "---:|" * len(LENGTHS))
    means = collections.defaultdict(list)
    for language in languages:
        cells = []
        for length in LENGTHS:
            total = totals[language, length]
            if total < LEAST:
                cells.append("–")
                continue
            share = 100 * right[language, length] / total
            means[length].append(share)
            cells.append(f"{share:.1f}" + ("" if total == SAMPLES else f" ({total})"))
        print(f"| {language} | " + " | ".join(cells) + " |")
    cells = (f"{sum(means[length]) / len(means[length]):.2f}" for length in LENGTHS)
    print("| **mean** | " + " | ".join(f"**{cell}**" for cell in cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("galley", help="the program", type=Path)
    parser.add_argument("--packages", metavar="FOLDER", help="where packages are unpacked")
    arguments = parser.parse_args()
    galley = arguments.galley.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.packages or temporary
        debian_texts.unpack(PACKAGES, folder)
        texts = {package: debian_texts.read(Path(folder) / package) for package in PACKAGES}
    languages = known_languages(galley)
    right, totals, wrong = (collections.Counter() for _ in range(3))
    for length in LENGTHS:
        documents = {}
        for language in languages:
            for number, text in enumerate(samples(texts, language, length)):
                documents[f"{language}/{number}"] = text
        for name, said in ask(galley, documents).items():
            language = name.split("/")[0]
            totals[language, length] += 1
            right[language, length] += said == language
            if said != language:
                wrong[length, language, said] += 1
    table(right, totals, languages)
    for length in LENGTHS:
        pairs = [pair for pair in wrong.most_common() if pair[0][0] == length][:10]
        said = ", ".join(f"{language} as {other} {n}" for (_, language, other), n in pairs)
        print(f"\nMost often wrong at {length} characters: {said}.")


main()
