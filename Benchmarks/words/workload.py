# SPDX-License-Identifier: Apache-2.0
"""Who counts words, and how each is called."""
import pathlib

from measuring.process import Program

HERE = pathlib.Path(__file__).parent
FILES = ["en-100mb.txt", "multi-100mb.txt"]
SOURCES = [HERE / "count.c"]
UNIT = "MB"
UTF8 = {"LC_ALL": "C.UTF-8"}


def amount(path):
    """The size of a file in megabytes."""
    return path.stat().st_size / 1e6


def programs(tools, path):
    return [
        galley(tools, path, "galley", 1, "one worker"),
        galley(
            tools, path, "galley, 2 workers", 2, "of which one has work: a text file is not cut"),
        Program("count.c", [tools.compiled["count"], path], "a byte loop, ASCII letters only"),
        Program("wc -w", ["wc", "-w", path], "counts, keeps no words", UTF8),
        Program(
            "tr, sort, uniq", ["sh", HERE / "sort-uniq.sh", path], "letters of the locale's C",
            {"LC_ALL": "C"}),
        *(peers(tools, path) if tools.python else []),
    ]


def galley(tools, path, name, jobs, note=""):
    command = [
        tools.galley, "run", HERE / "words.yaml", path, "--jobs", str(jobs), "--format", "json",
        "--quiet",
    ]
    return Program(name, command, note)


def peers(tools, path):
    names = {
        "Python Counter": ("python_counter.py", r"`\w+`"),
        "scikit-learn": ("scikit_learn.py", r"CountVectorizer, `\w+`"),
        "polars": ("polars_streaming.py", r"streaming, one thread, `\w+`"),
        "duckdb": ("duckdb_regex.py", "one thread, letters, digits, _"),
    }
    return [
        Program(name, [tools.python, HERE / script, path], note)
        for name, (script, note) in names.items()
    ]
