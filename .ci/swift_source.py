# SPDX-License-Identifier: Apache-2.0
"""Finds the code in Swift files, by blanking comments, strings and regular expressions."""

import re
from pathlib import Path

_OPENING = re.compile(
    r"(?P<line>//[^\n]*)|(?P<block>/\*)"
    r'|(?P<string>(?P<hashes>#*)"(?:"")?)'
    r"|(?P<extended>(?P<rhashes>#+)/)"
    r"|(?P<regex>(?<=[(=,:\[\s])/(?![\s/*])(?:\\.|[^/\\\n])+(?<!\s)/)"
    r"|(?P<open>\()|(?P<close>\))"
)
_BLOCK_EDGE = re.compile(r"/\*|\*/")


def swift_files(*folders):
    """Returns every Swift file below the folders, in a stable order, without build products."""
    files = (path for folder in folders for path in Path(folder).rglob("*.swift"))
    return sorted(path for path in files if ".build" not in path.parts)


def code(text):
    """Returns the text with everything that is not code replaced by spaces.

    Line ends stay where they are, so offsets and line numbers are kept. The expressions inside
    `\\( )` of a string are code and are kept.
    """
    out = list(text)
    _scan_code(text, 0, out, nested=False)
    return "".join(out)


def line_of(text, offset):
    """Returns the number of the line that contains an offset, counted from 1."""
    return text.count("\n", 0, offset) + 1


def _blank(out, start, end):
    for i in range(start, min(end, len(out))):
        if out[i] != "\n":
            out[i] = " "


def _scan_code(text, at, out, nested):
    """Blanks what is not code from `at` to the end of the text.

    If `nested`, `at` is in an interpolation, and the scan ends at its closing bracket. Returns the
    offset after the scanned text.
    """
    depth = 0
    while match := _OPENING.search(text, at):
        at = match.end()
        if match["open"]:
            depth += 1
        elif match["close"]:
            if nested and depth == 0:
                return at
            depth -= 1
        elif match["block"]:
            at = _skip_block_comment(text, match.start(), out)
        elif match["string"]:
            at = _skip_string(text, match, out)
        elif match["extended"]:
            end = text.find("/" + match["rhashes"], at)
            end = len(text) if end < 0 else end
            _blank(out, at, end)
            at = end + 1 + len(match["rhashes"])
        else:
            _blank(out, match.start(), at)
    return len(text)


def _skip_block_comment(text, start, out):
    depth, at = 0, start
    while match := _BLOCK_EDGE.search(text, at):
        at = match.end()
        depth += 1 if match[0] == "/*" else -1
        if depth == 0:
            _blank(out, start, at)
            return at
    _blank(out, start, len(text))
    return len(text)


def _skip_string(text, opening, out):
    """Blanks a string except its interpolations, and returns the offset after the string."""
    hashes, quotes, at = opening["hashes"], opening["string"].lstrip("#"), opening.end()
    if hashes and quotes == '"""' and '"' + hashes in text[at - 2 :].split("\n", 1)[0]:
        # `#"""#` is a one-line string that contains a quote.
        quotes, at = '"', at - 2
    escape = "\\" + hashes
    marks = [escape, quotes + hashes] + (["\n"] if quotes == '"' else [])
    pattern = re.compile("|".join(map(re.escape, marks)))
    start = at
    while match := pattern.search(text, at):
        if match[0] != escape:
            _blank(out, start, match.start())
            return match.end()
        at = match.end() + 1
        if text[match.end() : at] == "(":
            _blank(out, start, match.end())
            at = start = _scan_code(text, at, out, nested=True)
    _blank(out, start, len(text))
    return len(text)
