# SPDX-License-Identifier: Apache-2.0
"""The machine in words, and the day."""
import datetime
import os
import pathlib
import platform


def description():
    """For example: 2 processors (Intel Xeon, 2.1 GHz), 8 GiB, Linux 6.1, x86_64."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d"),
        "processors": len(os.sched_getaffinity(0)), "model": model(),
        "memory_gib": round(memory, 1),
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "load_before": os.getloadavg()[0],
    }


def model():
    info = pathlib.Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"
