# SPDX-License-Identifier: Apache-2.0
"""Turns a Python function into a Galley analyzer. Needs only Python 3.8 or later.

Copy this file to the folder of your plug-in. `plugin(…)` writes the declaration of the analyzer
and then examines documents until there are no more. docs/authors.md describes the protocol.

Import this module before all others: from then on everything that is printed, by any module or
library, goes to standard error, so that it does not mix with the answers.
"""
import json
import os
import sys
import traceback

# Answers are written to the real standard output; file descriptor 1 becomes standard error.
_answers = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)


class Document:
    """One document: `id`, `text` and everything that `layers` names; offsets count characters."""

    def __init__(self, line):
        self._line = line
        self.id = line["id"]
        self.text = line["text"]
        # Whether `galley explain` asks for explanations.
        self.explain = line.get("explain", False)
        self.language = line.get("language")
        self.metadata = line.get("metadata", {})
        # The measures of other analyzers that `needs_measures` names; None if there is no value.
        self.measures = line.get("measures", {})
        # (label, (start, end)) of every mark of the reader and of earlier analyzers.
        self.marks = [(mark["label"], tuple(mark["span"])) for mark in line.get("marks", [])]

    def spans(self, layer):
        """The (start, end) of every word, part, line or sentence."""
        flat = self._flat(layer)
        return list(zip(flat[::2], flat[1::2]))

    def texts(self, layer):
        """The text of every word, part, line or sentence."""
        flat, text = self._flat(layer), self.text
        return [text[start:end] for start, end in zip(flat[::2], flat[1::2])]

    def _flat(self, layer):
        if layer not in self._line:
            raise LookupError(f"add '{layer}' to the layers of plugin(…): layers=['{layer}', …]")
        return self._line[layer]

    @property
    def words(self):
        """The texts of the words that 'only', 'except' and 'repeats' select, unchanged."""
        return self.texts("words")

    @property
    def lines(self):
        """The text of every line."""
        return self.texts("lines")

    @property
    def sentences(self):
        """The text of every sentence."""
        return self.texts("sentences")


def count(name, summary):
    """A measure: a whole number, summed over documents."""
    return {"name": name, "summary": summary, "kind": "count"}


def share(name, summary):
    """A measure: the ratio of a part to a whole, stated as (part, whole), pooled over documents."""
    return {"name": name, "summary": summary, "kind": "share"}


def number(name, summary, decimals=4, **limits):
    """A measure: a decimal number; `limits` may be `min` and `max`, both or neither."""
    return dict(name=name, summary=summary, kind="number", decimals=decimals, **limits)


def labels(name, summary):
    """Labels that Galley counts over all documents, stated as a list or as counts by label."""
    return {"name": name, "summary": summary}


def rule(id, summary, severity="warning"):
    """A kind of finding; its severity is note, warning or error."""
    return {"id": id, "summary": summary, "severity": severity}


def option(name, default, summary, **limits):
    """An option of the type of `default`; `limits` are `min` and `max`, or `words` for a choice."""
    kinds = {bool: "boolean", int: "integer", float: "number", str: "text", list: "list"}
    kind = "choice" if "words" in limits else kinds[type(default)]
    if kind == "list":
        limits.setdefault("items", {"type": "text"})
    return dict(name=name, summary=summary, type=kind, default=default, **limits)


def file_option(name, summary):
    """An option that names a file; `options[name]` is its text, empty if there is no file."""
    return {"name": name, "summary": summary, "type": "file"}


def example(title, text, measures=None, given=None, marks=None, **options):
    """A text with the expected findings between ⟦ and ⟧, used as documentation and as a test.

    `given` maps the full names of other analyzers' measures to values; `marks` maps labels to
    lists of the texts that marks must cover.
    """
    return {"title": title, "text": text, "measures": measures or {}, "options": options,
            "given": given or {}, "marks": marks or {}}


def finding(rule, message, *spans, edits=()):
    """A finding; `spans` are (start, end), `edits` are ((start, end), replacement)."""
    edits = [{"span": span, "replacement": text} for span, text in edits]
    return {"rule": rule, "message": message, "spans": spans, "edits": edits}


def mark(label, span):
    """A labelled range for the analyzers that run after this one."""
    return {"label": label, "span": span}


def explanation(label, contribution, span=None):
    """The contribution of a range to a measure."""
    stated = {"label": label, "contribution": contribution}
    return stated if span is None else dict(stated, span=span)


def plugin(id, summary, examine, check=None, **declared):
    """Declares the analyzer and examines documents until there are no more.

    `examine(document, options)` returns a dictionary with measures, findings, labels, marks and
    explanations, all of them optional. `check(options)` may raise ValueError(option, message).
    """
    declared = dict(galley=1, id=id, summary=summary, offsets="characters", **declared)
    requests = sys.stdin.buffer

    def write(*lines):
        _answers.write("".join(json.dumps(line) + "\n" for line in lines).encode())
        _answers.flush()

    def answer(line):
        document = Document(json.loads(line))
        try:
            return dict(examine(document, options) or {}, id=document.id)
        except Exception as error:
            traceback.print_exc()
            return {"id": document.id, "error": f"{type(error).__name__}: {error}"}

    options = {}
    for line in requests:
        request = json.loads(line)
        if "documents" in request:
            write(*[answer(requests.readline()) for _ in range(request["documents"])])
        elif "options" in request:
            options = dict(request["options"], **request["files"])
            write(_checked(check, options))
        else:
            write(declared)


def _checked(check, options):
    try:
        if check:
            check(options)
        return {"ready": True}
    except ValueError as error:
        option, message = error.args if len(error.args) == 2 else ("", str(error))
        return {"fault": {"option": option, "message": message}}
