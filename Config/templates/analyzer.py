#!/usr/bin/env python3
import re
from galley import count, example, finding, plugin, rule

def examine(document, options):
    marks = [mark.span() for mark in re.finditer(r"\?", document.text)]
    found = [finding("question", "a question mark", mark) for mark in marks]
    return {"measures": {"questions": len(marks)}, "findings": found}

plugin("{{id}}", "Counts question marks.", examine,
       measures=[count("questions", "Question marks.")],
       rules=[rule("question", "A question mark.", "note")],
       examples=[example("a question", "Why⟦?⟧", {"questions": 1}),
                 example("none", "So.", {"questions": 0})])
