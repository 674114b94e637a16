# SPDX-License-Identifier: Apache-2.0
"""Builds what is measured; everything lands below .build/benchmarks."""
import dataclasses
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".build" / "benchmarks"


@dataclasses.dataclass(frozen=True)
class Tools:
    """Galley's binary, the folder of compiled programs, and the Python that has the peers."""

    galley: pathlib.Path
    compiled: dict
    python: pathlib.Path | None


def tools(workload, with_peers):
    FOLDER.mkdir(parents=True, exist_ok=True)
    return Tools(
        galley=galley(), compiled={source.stem: compiled(source) for source in workload.SOURCES},
        python=peers() if with_peers else None)


def galley():
    command = ["swift", "build", "-c", "release", "--product", "galley", "--package-path", ROOT]
    subprocess.run(command, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        [*command, "--show-bin-path"], check=True, capture_output=True, text=True)
    return pathlib.Path(shown.stdout.strip()) / "galley"


def compiled(source):
    """Compiles a C program as its author would, for this very machine."""
    output = FOLDER / source.stem
    compiler = shutil.which("clang") or shutil.which("cc")
    if compiler is None:
        sys.exit("error: there is no C compiler")
    flags = ["-std=c17", "-O3", "-march=native", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([compiler, *flags, "-o", output, source], check=True)
    return output


def peers():
    """A virtual environment with the packages of peers.txt."""
    folder = FOLDER / "venv"
    python = folder / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    requirements = pathlib.Path(__file__).parent.parent / "peers.txt"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--requirement", requirements], check=True,
        stdout=sys.stderr)
    return python
