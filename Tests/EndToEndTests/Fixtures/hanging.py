#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# A plug-in that hangs when it receives documents, in a way that the test inserts below.
import json, os, subprocess, sys, time

def say(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()

def hang(way):
    alive = os.open("alive", os.O_WRONLY)
    if way == "with a child": subprocess.Popen(["sleep", "20"], pass_fds=[alive])
    os.write(alive, b"begun\n")
    if way == "its output closed": os.close(1)
    if way == "its other files closed":
        os.closerange(3, alive)
        os.closerange(alive + 1, 256)
    time.sleep(20)
    os.write(alive, b"survived\n")

way = "WAY"
for line in sys.stdin:
    message = json.loads(line)
    if "galley" in message:
        say({"galley": 1, "id": "hanging", "summary": "H."})
    elif "options" in message:
        say({"ready": True})
    else:
        hang(way)
