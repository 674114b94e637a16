# SPDX-License-Identifier: Apache-2.0
"""Rounds in which every program runs once, so that a drift of the machine hits all alike."""
import json
import statistics
import sys

from measuring import process

SUBJECT = "galley"


def measure(workload, programs, path, count):
    """Medians of all programs on a file, and the ratio to Galley, taken round by round."""
    whole = workload.amount(path)
    for program in programs[:1]:
        process.run(program)  # brings the file into memory
    rounds = []
    for number in range(count):
        print(f"{path.name}: round {number + 1} of {count}", file=sys.stderr, flush=True)
        # Each round begins with another program, so that none always follows the same one.
        turned = programs[number % len(programs):] + programs[:number % len(programs)]
        rounds.append({program.name: process.run(program) for program in turned})
    return {
        "bytes": path.stat().st_size, "unit": workload.UNIT, "amount": whole, "rounds": count,
        "programs": [figures(program, rounds, whole, path) for program in programs],
    }


def answer(output, path):
    """The first lines of what a program says, or of the table in Galley's report."""
    if output.startswith("{"):
        rows = json.loads(output)["sections"][0]["tables"][0]["rows"]
        lines = [f"{row[1]} {row[0]}" for row in rows]
    else:
        lines = [line.strip() for line in output.splitlines()]
    return [line.replace(str(path), path.name) for line in lines[:5]]


def figures(program, rounds, whole, path):
    amount = program.amount or whole
    runs = [round[program.name] for round in rounds]
    cpu = statistics.median(run.cpu for run in runs)
    wall = statistics.median(run.wall for run in runs)
    ratios = [round[program.name].cpu / round[SUBJECT].cpu * whole / amount for round in rounds]
    return {
        "name": program.name, "note": program.note,
        "cpu_seconds": round_to(cpu), "cpu_seconds_all": [round_to(run.cpu) for run in runs],
        "wall_seconds": round_to(wall), "wall_seconds_all": [round_to(run.wall) for run in runs],
        "amount": amount, "amount_per_cpu_second": round_to(amount / cpu),
        "cpu_ratio_to_galley": round_to(statistics.median(ratios)),
        "peak_mb": round_to(max(run.peak for run in runs) / 1e6),
        "answer": answer(runs[0].output, path),
    }


def round_to(value, digits=4):
    return float(f"{value:.{digits}g}")
