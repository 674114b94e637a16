# SPDX-License-Identifier: Apache-2.0
"""What the peers share: the first documents of a file, and how many of them are positive."""
import collections
import json
import sys


def run(compound):
    """Prints the sizes of the three classes, cut at ±0.05 as the VADER paper does."""
    counts = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as file:
        for _, line in zip(range(int(sys.argv[2])), file):
            score = compound(json.loads(line)["text"])
            counts["positive" if score >= 0.05 else "negative" if score <= -0.05 else "neutral"] += 1
    for name in ("positive", "neutral", "negative"):
        print(counts[name], name)
