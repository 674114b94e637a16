# SPDX-License-Identifier: Apache-2.0
import collections
import re
import sys

counts = collections.Counter()
word = re.compile(r"\w+")
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        counts.update(word.findall(line.lower()))
for term, count in counts.most_common(25):
    print(count, term)
