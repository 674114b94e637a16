# SPDX-License-Identifier: Apache-2.0
"""Who measures repetition, and how each is called."""
import pathlib

from measuring.process import Program
from sentiment.workload import amount as amount

HERE = pathlib.Path(__file__).parent
FILES = ["docs-100k.jsonl"]
SOURCES = []
UNIT = "documents"
# The slowest peer takes a hundred times as long as Galley.
FEW = 1_000


def programs(tools, path):
    gopher = "thirteen measures of Gopher"
    captions = "repeated lines and their kinds, widgets, articles"
    return [
        galley(tools, path, "galley", "repetition", 1, gopher),
        galley(tools, path, "galley, 2 workers", "repetition", 2, gopher),
        galley(tools, path, "galley, caption_duplication", "captions", 1, captions),
        Program(
            "Python by hand", ["python3", HERE / "lines.py", path], "lines and paragraphs only"),
        *(peers(tools, path) if tools.python else []),
    ]


def galley(tools, path, name, pipeline, jobs, note):
    command = [
        tools.galley, "run", HERE / f"{pipeline}.yaml", path, "--jobs", str(jobs), "--format",
        "json", "--quiet",
    ]
    return Program(name, command, note)


def peers(tools, path):
    scripts = {
        "datatrove, its functions": ("datatrove_functions.py", r"the same, words by `\w+`"),
        "datatrove, its filter": ("datatrove_filter.py", "GopherRepetitionFilter as shipped"),
    }
    return [
        Program(
            name, [tools.python, HERE / script, path, str(FEW)],
            f"{note}, the first {FEW:,} documents", amount=FEW)
        for name, (script, note) in scripts.items()
    ]
