#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes entities.tsv: the named character references of HTML that end with a semicolon.

usage: Config/leftovers/make-entities.py > Config/leftovers/entities.tsv

The names are those of the HTML Standard (section 13.5), as Python's module html.entities has them.
"""

from html.entities import html5

print("# SPDX-License-Identifier: Apache-2.0")
print("# The named character references of HTML: the name and its scalars, in hexadecimal.")
print("# Made by make-entities.py from the list of the HTML Standard, section 13.5.")
for name in sorted(name for name in html5 if name.endswith(";")):
    print(name[:-1], " ".join(f"{ord(c):X}" for c in html5[name]), sep="\t")
