# SPDX-License-Identifier: Apache-2.0
"""One run of one program."""
import dataclasses
import os
import subprocess
import sys
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Program:
    """A program to be measured: its name in the table, its command, what it does differently."""

    name: str
    command: list
    note: str = ""
    environment: dict = dataclasses.field(default_factory=dict)
    # How much of the file it works on, in the workload's unit; None is all of it.
    amount: float | None = None


@dataclasses.dataclass(frozen=True)
class Run:
    """What the operating system says of a finished process and the children it waited for."""

    cpu: float
    wall: float
    peak: int
    output: str


def run(program):
    """Runs a program once; ends everything if it fails, for a failure is no figure."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(
            program.command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            env={**os.environ, **program.environment})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if child.returncode != 0:
            sys.stderr.write(errors.read().decode(errors="replace"))
            sys.exit(f"error: {program.name} ended with {child.returncode}")
        return Run(
            cpu=usage.ru_utime + usage.ru_stime, wall=wall, peak=usage.ru_maxrss * 1024,
            output=output.read().decode(errors="replace"))
