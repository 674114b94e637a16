# SPDX-License-Identifier: Apache-2.0
import collections
import json
import re
import sys


def later_copies(pieces):
    counts = collections.Counter(piece for piece in pieces if piece.strip())
    return sum(counts.values()) - len(counts), sum(len(p) * (n - 1) for p, n in counts.items())


documents = lines = characters = paragraphs = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for record in file:
        text = json.loads(record)["text"]
        found = later_copies(text.split("\n"))
        documents += 1
        lines += found[0]
        characters += found[1]
        paragraphs += later_copies(re.split(r"\n{2,}", text))[0]
print(documents, "documents", lines, "lines", characters, "characters", paragraphs, "paragraphs")
