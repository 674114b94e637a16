# SPDX-License-Identifier: Apache-2.0
"""Who measures repetition, and how each is called."""
import itertools
import pathlib

from measuring.build import FOLDER
from measuring.process import Program

HERE = pathlib.Path(__file__).parent
FILES = ["docs-100k.jsonl"]
SOURCES = []
# The slowest program takes a hundred times as long as Galley.
DOCUMENTS = 10_000


def inputs(folder):
    """The first documents of the file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    cut = FOLDER / f"docs-{DOCUMENTS // 1000}k.jsonl"
    with open(folder / FILES[0], "rb") as source, open(cut, "wb") as target:
        target.writelines(itertools.islice(source, DOCUMENTS))
    return [cut]


def documents(path):
    """How many documents a file holds."""
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def programs(tools, path):
    gopher = "all thirteen measures of the paper"
    captions = "repeated lines with their kinds, widgets, articles"
    return [
        galley(tools, path, "galley", "repetition.yaml", 1, gopher + ", one worker"),
        galley(tools, path, "galley, 2 workers", "repetition.yaml", 2, gopher),
        galley(tools, path, "galley, caption_duplication", "captions.yaml", 1, captions),
        Program("Python by hand", ["python3", HERE / "lines.py", path], "lines and paragraphs only"),
        *(peers(tools, path) if tools.python else []),
    ]


def galley(tools, path, name, pipeline, jobs, note):
    command = [
        tools.galley, "run", HERE / pipeline, path, "--jobs", str(jobs), "--format", "json",
        "--quiet",
    ]
    return Program(name, command, note)


def peers(tools, path):
    scripts = {
        "datatrove, its functions": ("datatrove_functions.py", r"words by `\w+`, no executor"),
        "datatrove, its filter": ("datatrove_filter.py", "GopherRepetitionFilter as shipped"),
    }
    return [
        Program(name, [tools.python, HERE / script, path], note)
        for name, (script, note) in scripts.items()
    ]
