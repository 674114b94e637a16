#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
import re
from galley import count, example, finding, option, plugin, rule

def examine(document, options):
    rows = [row.span() for row in re.finditer("!{%d,}" % options["least"], document.text)]
    found = [finding("row", "exclamation marks in a row", row) for row in rows]
    return {"measures": {"rows": len(rows)}, "findings": found}

plugin("exclamations", "Finds exclamation marks in a row.", examine,
       options=[option("least", 2, "The minimum number of marks in a row.", min=1, max=100)],
       measures=[count("rows", "Rows of exclamation marks.")],
       rules=[rule("row", "Exclamation marks in a row.", "note")],
       examples=[example("a row", "Now⟦!!!⟧ Good!", {"rows": 1}), example("none", "Fine!", {"rows": 0})])
