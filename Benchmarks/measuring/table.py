# SPDX-License-Identifier: Apache-2.0
"""Tables in Markdown, and the files that keep the figures."""
import json
import math
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent
HEADINGS = ["CPU s", "wall s", "peak MB", "CPU time, Galley = 1"]


def of_file(name, results):
    """A table of one file, the fastest program first."""
    programs = sorted(
        results["programs"], key=lambda p: (-p["amount_per_cpu_second"], p["name"]))
    headings = ["program", f"{results['unit']} per CPU second", *HEADINGS]
    rows = [row(program) for program in programs]
    size = results["bytes"] / 1e6
    title = f"`{name}` ({size:,.1f} MB, medians of {results['rounds']} rounds)"
    lines = [title, "", line(headings), line(["---"] + ["--:"] * (len(headings) - 1))]
    return "\n".join(lines + [line(cells) for cells in rows]) + "\n"


def row(program):
    name = f"**{program['name']}**" if program["name"].startswith("galley") else program["name"]
    note = f", {program['note']}" if program["note"] else ""
    return [
        name + note, digits(program["amount_per_cpu_second"], 4), f"{program['cpu_seconds']:.3g}",
        f"{program['wall_seconds']:.3g}", digits(program["peak_mb"], 3),
        f"{program['cpu_ratio_to_galley']:.3g}",
    ]


def digits(value, count):
    """A number with so many digits that say something, and no exponent."""
    if value < 10 ** count:
        return f"{value:.{count}g}"
    return f"{round(value, count - 1 - int(math.log10(value))):,.0f}"


def line(cells):
    return "| " + " | ".join(cells) + " |"


def write(results):
    """Keeps the figures and puts the tables between the workload's marks in README.md."""
    workload = results["workload"]
    kept = FOLDER / "results" / f"{workload}.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    machine = results["machine"]
    head = (
        f"{machine['date']}, {machine['processors']} processors ({machine['model']}), "
        f"{machine['memory_gib']} GiB, {machine['system']}.\n")
    tables = [of_file(name, of) for name, of in results["files"].items()]
    readme = FOLDER / "README.md"
    marks = (f"<!-- {workload} -->\n", f"<!-- /{workload} -->")
    pattern = re.compile(re.escape(marks[0]) + ".*?" + re.escape(marks[1]), re.DOTALL)
    text = marks[0] + "\n".join([head, *tables]) + marks[1]
    readme.write_text(
        pattern.sub(lambda _: text, readme.read_text(encoding="utf-8")), encoding="utf-8")
