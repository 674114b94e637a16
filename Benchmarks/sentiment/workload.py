# SPDX-License-Identifier: Apache-2.0
"""Who rates sentiment, and how each is called."""
import pathlib

from measuring.process import Program

HERE = pathlib.Path(__file__).parent
FILES = ["docs-100k.jsonl"]
SOURCES = []
UNIT = "documents"
# The peers would take the better part of an hour for all of them.
FEW = 2_000


def amount(path):
    """How many documents a file of JSON Lines holds."""
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def programs(tools, path):
    return [
        galley(tools, path, "galley", "standard", "the default rules"),
        galley(tools, path, "galley, compat: vader-3.3.2", "vader", "the scores of vaderSentiment"),
        galley(tools, path, "galley, compat: afinn-165", "afinn", "the sums of afinn"),
        *(peers(tools, path) if tools.python else []),
    ]


def galley(tools, path, name, pipeline, note):
    command = [
        tools.galley, "run", HERE / f"{pipeline}.yaml", path, "--jobs", "1", "--format", "json",
        "--quiet",
    ]
    return Program(name, command, note)


def peers(tools, path):
    names = {
        "vaderSentiment": "vader_sentiment.py",
        "nltk": "nltk_vader.py",
        "afinn": "afinn_sum.py",
    }
    return [
        Program(
            name, [tools.python, HERE / script, path, str(FEW)], f"the first {FEW:,} documents",
            amount=FEW)
        for name, script in names.items()
    ]
