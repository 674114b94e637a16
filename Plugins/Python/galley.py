# SPDX-License-Identifier: Apache-2.0
"""Makes a Python function an analyzer of Galley. Needs nothing but Python 3.8 or later.

Copy this file beside your plug-in. `plugin(…)` says what the analyzer is and then serves documents
until there are no more. Plugins/README.md describes the lines that go to and fro.
"""
import json
import os
import sys
import traceback


class Document:
    """One document: `id`, `text`, and what `reads` asked for; places count characters."""

    def __init__(self, line):
        self._line = line
        self.id = line["id"]
        self.text = line["text"]
        # Whether somebody asked how the numbers come about.
        self.explain = line.get("explain", False)
        self.language = line.get("language")
        self.metadata = line.get("metadata", {})
        # (label, (start, end)) of what the reader and other analyzers marked.
        self.marks = [(mark["label"], tuple(mark["span"])) for mark in line.get("marks", [])]

    def spans(self, layer):
        """The (start, end) of every word, part, line or sentence."""
        flat = self._line[layer]
        return list(zip(flat[::2], flat[1::2]))

    def texts(self, layer):
        """The text of every word, part, line or sentence."""
        flat, text = self._line[layer], self.text
        return [text[start:end] for start, end in zip(flat[::2], flat[1::2])]

    @property
    def words(self):
        """The words that 'only', 'except' and 'repeats' leave, as they are written."""
        return self.texts("words")

    @property
    def lines(self):
        """The lines."""
        return self.texts("lines")

    @property
    def sentences(self):
        """The sentences."""
        return self.texts("sentences")


def count(name, summary):
    """A measure: a whole number, summed over documents."""
    return {"name": name, "summary": summary, "kind": "count"}


def share(name, summary):
    """A measure: a part of a whole, stated as (part, whole) and pooled over documents."""
    return {"name": name, "summary": summary, "kind": "share"}


def number(name, summary, decimals=4, **limits):
    """A measure: a decimal number; `min` and `max` may be given together."""
    return dict(name=name, summary=summary, kind="number", decimals=decimals, **limits)


def labels(name, summary):
    """Labels that Galley counts over all documents, stated as a list or as counts by label."""
    return {"name": name, "summary": summary}


def rule(id, summary, severity="warning"):
    """A kind of finding: note, warning or error."""
    return {"id": id, "summary": summary, "severity": severity}


def option(name, default, summary, **limits):
    """An option; its type is that of the default. `min`, `max`; `words` for a choice."""
    kinds = {bool: "boolean", int: "integer", float: "number", str: "text", list: "list"}
    kind = "choice" if "words" in limits else kinds[type(default)]
    if kind == "list":
        limits.setdefault("items", {"type": "text"})
    return dict(name=name, summary=summary, type=kind, default=default, **limits)


def file_option(name, summary):
    """An option that names a file; its text comes as `options[name]`, empty if there is none."""
    return {"name": name, "summary": summary, "type": "file"}


def example(title, text, measures=None, **options):
    """A text and what must be found in it, between ⟦ and ⟧: documentation and test."""
    return {"title": title, "text": text, "measures": measures or {}, "options": options}


def finding(rule, message, *spans, edits=()):
    """Something that a person should look at; `edits` are ((start, end), replacement)."""
    edits = [{"span": span, "replacement": text} for span, text in edits]
    return {"rule": rule, "message": message, "spans": spans, "edits": edits}


def mark(label, span):
    """A labelled range for the analyzers after this one."""
    return {"label": label, "span": span}


def explanation(label, contribution, span=None):
    """How a place contributed to a measure."""
    said = {"label": label, "contribution": contribution}
    return said if span is None else dict(said, span=span)


def plugin(id, summary, examine, check=None, **declared):
    """Says what the analyzer is and serves documents until there are no more.

    `examine(document, options)` gives a dictionary with measures, findings, labels, marks and
    explanations, each of which may be left out. `check(options)` may raise ValueError(option, message).
    """
    declared = dict(galley=1, id=id, summary=summary, offsets="characters", **declared)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What the plug-in prints is for people.
    os.dup2(2, 1)

    def say(*lines):
        answers.write("".join(json.dumps(line) + "\n" for line in lines).encode())
        answers.flush()

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
            say(*[answer(requests.readline()) for _ in range(request["documents"])])
        elif "options" in request:
            options = dict(request["options"], **request["files"])
            say(_checked(check, options))
        else:
            say(declared)


def _checked(check, options):
    try:
        if check:
            check(options)
        return {"ready": True}
    except ValueError as error:
        option, message = error.args if len(error.args) == 2 else ("", str(error))
        return {"fault": {"option": option, "message": message}}
