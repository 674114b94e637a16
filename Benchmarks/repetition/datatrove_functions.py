# SPDX-License-Identifier: Apache-2.0
import itertools
import json
import re
import sys

from datatrove.pipeline.filters import gopher_repetition_filter as gopher

words_of = re.compile(r"\w+").findall
totals = [0.0] * 13
documents = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for record in itertools.islice(file, int(sys.argv[2])):
        text = json.loads(record)["text"]
        length = len(text) or 1
        paragraphs = re.split(r"\n{2,}", text.strip())
        lines = re.split(r"\n+", text)
        words = words_of(text)
        measures = []
        for pieces in (lines, paragraphs):
            count, characters = gopher.find_duplicates(pieces)
            measures += [count / len(pieces), characters / length]
        for size in (2, 3, 4):
            grams = gopher.get_n_grams(words, size)
            measures.append(gopher.find_top_duplicate(grams) / length if grams else 0)
        for size in range(5, 11):
            measures.append(gopher.find_all_duplicate(words, size) / length)
        totals = [total + measure for total, measure in zip(totals, measures)]
        documents += 1
print(documents, "documents", *(f"{total / max(documents, 1):.4f}" for total in totals))
