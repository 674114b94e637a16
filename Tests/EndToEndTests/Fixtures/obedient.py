#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# A plug-in for tests of the host: it counts the letter x, and a word such as EXIT in a text makes
# it do that.
import json, os, signal, sys, time

def say(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()

def answer(document):
    text, id = document["text"], document["id"]
    if "CRASH" in text: os.kill(os.getpid(), signal.SIGSEGV)
    if "LOOP" in text:
        while True: pass
    if "HUGE" in text:
        for _ in range(10240): sys.stdout.write("x" * (1 << 20))
    if "GARBAGE" in text: return '{"id": garbage'
    if "FOREIGN" in text: id = "somebody-else"
    if "EXIT" in text: os._exit(0)
    if "FLOOD" in text: sys.stderr.write("flood\n" * 4_000_000)
    if "CLOSE" in text:
        os.close(1)
        while True: time.sleep(1)
    if "GREEDY" in text: bytearray(4 << 30)
    if "LATE" in text: time.sleep(0.3)
    if "UNDECLARED" in text: return json.dumps({"id": id, "measures": {"y": 1}})
    if "OUTSIDE" in text:
        finding = {"rule": "seen", "message": "far", "spans": [[5, 99999]]}
        return json.dumps({"id": id, "findings": [finding]})
    x = text.count("x")
    said = {"id": id, "measures": {"x": x, "share": [x, len(text)]}}
    if document.get("explain"):
        said["explanations"] = [{"label": "letters x", "contribution": x}]
    place = text.find("\u00fc")
    if place >= 0:
        finding = {"rule": "seen", "message": "an umlaut", "spans": [[place, place + 1]]}
        said["findings"] = [finding]
    return json.dumps(said)

declaration = {
    "galley": 1, "id": "obedient", "summary": "Counts letters x.", "offsets": "characters",
    "options": [
        {"name": "least", "summary": "A number.", "type": "integer", "default": 2,
         "min": 1, "max": 9},
        {"name": "mood", "summary": "A word.", "type": "choice", "words": ["fine", "bad"],
         "default": "fine"}],
    "measures": [
        {"name": "x", "summary": "Letters x.", "kind": "count"},
        {"name": "share", "summary": "Letters x of all.", "kind": "share"}],
    "rules": [{"id": "seen", "summary": "An umlaut.", "severity": "note"}]}

for line in sys.stdin:
    request = json.loads(line)
    if "documents" in request:
        for _ in range(request["documents"]): say(answer(json.loads(sys.stdin.readline())))
    elif "options" in request:
        if request["options"]["mood"] == "bad":
            say(json.dumps({"fault": {"option": "mood", "message": "in no bad mood"}}))
        else:
            say('{"ready": true}')
    else:
        say(json.dumps(declaration))
