#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# A plug-in that counts capitalised words as labels.
from collections import Counter
from galley import example, labels, plugin

def examine(document, options):
    return {"labels": {"names": Counter(w for w in document.words if w.istitle())}}

plugin("names", "Counts capitalised words.", examine, layers=["words"],
       labels=[labels("names", "Capitalised words.")],
       examples=[example("a name", "Hello you")])
