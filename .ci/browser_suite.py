#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests the HTML report in Chromium. Run .ci/test-browser, which installs the imported packages."""

import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = [320, 1100]
# The Content-Security-Policy that Jenkins sends with every file of a build.
JENKINS = "sandbox; default-src 'none'; img-src 'self'; style-src 'self';"

HOSTILE = [
    "</script><script>alert(1)</script>\n" * 2,
    "<img src=x onerror=alert(1)> \u202egnp.exe\u202c\n" * 2,
    "\x1b[31mred\x1b[0m \x01\x02 =cmd|' /C calc'!A0 a caption that stands twice\n" * 2,
    "W" * 1_000_000 + "\n",
]


class Suite:
    """Opens pages in one browser, and collects the faults that the checks find."""

    def __init__(self, browser, folder):
        self.browser = browser
        self.folder = folder
        self.faults = []
        self.checks = 0

    def check(self, holds, what):
        self.checks += 1
        if not holds:
            self.faults.append(what)
            print("FAULT:", what)

    def open(self, name, width=1100, height=720, address=None, **options):
        """Opens a report; console messages, errors, dialogs and further requests are faults."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        page = context.new_page()
        requests = []
        page.on("console", lambda m: self.check(False, f"{name} at {width}: console: {m.text}"))
        page.on("pageerror", lambda e: self.check(False, f"{name} at {width}: error: {e}"))
        page.on("dialog", lambda d: (self.check(False, f"{name}: a dialog: {d.message}"), d.dismiss()))
        page.on("request", lambda r: requests.append(r.url))
        page.goto(address or (self.folder / name).as_uri())
        wanted = [url for url in requests if not url.startswith("data:")]
        self.check(len(wanted) == 1, f"{name} at {width}: requests {wanted}")
        return page

    def close(self, page):
        page.context.close()


def run(galley, folder, name, *arguments):
    """Runs a pipeline and writes the output to a file, as HTML unless `arguments` name a format."""
    done = subprocess.run(
        [galley, "run", "-q", *([] if "--format" in arguments else ["--format", "html"]),
         "-o", str(folder / name), *arguments],
        cwd=ROOT, capture_output=True, text=True)  # fmt: skip
    if done.returncode not in (0, 1, 3):
        sys.exit(f"test-browser: galley run failed: {done.stderr}")


def make_reports(galley, folder):
    """Writes all reports for the checks; returns the names of all except the comparison."""
    run(galley, folder, "page.html", "seeds/two-articles.txt")
    run(galley, folder, "seeds.html", "Config/quickstart.yaml")
    run(galley, folder, "audit.html", "Config/news-audit.yaml", "--output", str(folder / "audit"))
    lines = [json.dumps({"id": f"<b>{n}</b>", "text": text}) for n, text in enumerate(HOSTILE)]
    (folder / "hostile.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "hostile.txt").write_text("".join(HOSTILE[:3]))
    run(galley, folder, "hostile.html", str(folder / "hostile.jsonl"), str(folder / "hostile.txt"))
    make_timeline(galley, folder)
    make_difference(galley, folder)
    return ["page.html", "seeds.html", "audit.html", "hostile.html", "time.html"]


TIMELINE = """galley: 1
documents: { paths: [feed.jsonl], date: /date }
group_by: { date: month }
analyzers:
  - caption_duplication
  - sentiment_lexicon: { arc: true }
max_failures: 100%
"""


def make_timeline(galley, folder):
    """Writes a report that has line charts, many failures, and both new and known findings."""
    seed = (ROOT / "seeds" / "harbour-fire.txt").read_text()
    months = ["2025-11-02", "2025-12-24", "2026-01-05", "2026-04-01"]
    records = [
        {"id": f"r{n}", "text": seed + f"\nOne line more, number {n}.\n" * (n % 3), "date": months[n % 4]}
        for n in range(40)]  # fmt: skip
    lines = [json.dumps(record) for record in records] + ['{"no": "text"}'] * 200
    (folder / "time.yaml").write_text(TIMELINE)
    (folder / "feed.jsonl").write_text("\n".join(lines[:30]) + "\n")
    pipeline = str(folder / "time.yaml")
    run(galley, folder, "known.jsonl", pipeline, "--format", "baseline")
    (folder / "feed.jsonl").write_text("\n".join(lines[9:]) + "\n")
    run(galley, folder, "time.html", pipeline, "--baseline", str(folder / "known.jsonl"))


def make_difference(galley, folder):
    """Writes a comparison of two runs."""
    days = [f"On day {n} the tram, a terrible tram, came {n} minutes late.\n\nShare\n" for n in range(40)]
    (folder / "more.txt").write_text("\n".join(days))
    run(galley, folder, "other.html", "Config/news-audit.yaml", str(folder / "more.txt"), "seeds",
        "--output", str(folder / "other"))  # fmt: skip
    done = subprocess.run(
        [galley, "diff", str(folder / "audit"), str(folder / "other"), "--format", "html",
         "-o", str(folder / "diff.html")], capture_output=True, text=True)  # fmt: skip
    if done.returncode != 0:
        sys.exit(f"test-browser: galley diff failed: {done.stderr}")


def check_lines(suite):
    """Line charts are drawn and have titles; a link leads to the list of 50 failures."""
    page = suite.open("time.html")
    lines = page.locator("svg[role=img]:has(path.line)")
    suite.check(lines.count() >= 4, f"there are {lines.count()} lines")
    for number in range(lines.count()):
        name = lines.nth(number).locator("title").text_content()
        box = lines.nth(number).locator("path.line").bounding_box()
        suite.check(bool(name) and box["width"] > 100, f"the line '{name}' is {box} wide")
    page.locator("a[href='#failures']").click()
    failed = page.locator("table:has(#failures) tbody tr")
    suite.check(failed.count() == 50, f"{failed.count()} failures are listed")
    suite.check("150 more failed" in page.content(), "the other failures are not counted")
    suite.check("known.jsonl" in page.locator("ul.alerts").inner_text(), "the baseline is not named")
    suite.close(page)


def check_difference(suite):
    """A comparison begins with what differs, and links at the top lead to every part."""
    page = suite.open("diff.html")
    suite.check("more frequent" in page.locator("ul.alerts").inner_text(), "words are not summed up")
    for link in page.locator("nav a").all():
        link.click()
        place = page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top")
        suite.check(place < 720, f"'{link.inner_text()}' leads to {place} px")
    suite.check(page.locator("th button").count() > 0, "tables cannot be sorted")
    suite.close(page)


def check_layout(suite, name):
    """A page does not scroll sideways and axe finds no fault, at both widths, in light and dark."""
    for width in WIDTHS:
        for scheme in ["light", "dark"]:
            page = suite.open(name, width, color_scheme=scheme)
            wide = page.evaluate("document.documentElement.scrollWidth")
            suite.check(wide <= width, f"{name}: {wide} px wide at {width}")
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            found = Axe().run(page).response["violations"]
            for violation in found:
                where = violation["nodes"][0]["html"][:120]
                suite.check(False, f"{name} {width} {scheme}: axe {violation['id']}: {where}")
            suite.check(not found, f"{name} {width} {scheme}: axe finds {len(found)}")
            paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
            is_dark = all(int(part) < 60 for part in re.findall(r"\d+", paper)[:3])
            suite.check(is_dark == (scheme == "dark"), f"{name}: {scheme} paper is {paper}")
            suite.close(page)


def check_first_screen(suite):
    """The first 720 pixels of a page show what the scraper got wrong."""
    page = suite.open("page.html")
    seen = page.evaluate(
        """() => {
            const texts = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const range = document.createRange();
                range.selectNode(walker.currentNode);
                const box = range.getBoundingClientRect();
                if (box.height > 0 && box.bottom <= 720) texts.push(walker.currentNode.data);
            }
            return texts.join("|");
        }""")
    seen = re.sub(r"[| ]+", " ", seen)
    for wanted in [
        "caption ×4 (twice)", "headline ×2 (twice)", " 2 articles ", "% of the words are repeats",
    ]:  # fmt: skip
        suite.check(wanted in seen, f"the first screen does not say '{wanted}'")
    suite.close(page)


def rows(table):
    return [row.strip() for row in table.locator("tbody tr:visible").all_inner_texts()]


def check_tables(suite):
    """Tables can be sorted by click and by keyboard, and searched."""
    page = suite.open("seeds.html")
    box = page.locator(".table", has=page.locator("caption", has_text="Words that contributed"))
    table = box.locator("table")
    first = rows(table)
    heading = table.locator("thead th").nth(0)
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    suite.check(heading.get_attribute("aria-sort") == "ascending", "Enter does not sort")
    names = [row.split("\t")[0] for row in rows(table)]
    suite.check(names == sorted(names, key=str.lower), "words are not sorted")
    number = table.locator("thead th").nth(2)
    number.locator("button").click()
    suite.check(number.get_attribute("aria-sort") == "descending", "numbers are not sorted from the highest")
    suite.check(heading.get_attribute("aria-sort") is None, "two columns are sorted")
    values = [float(row.split("\t")[2].replace(",", "")) for row in rows(table)]
    suite.check(values == sorted(values, reverse=True), "numbers are not sorted as numbers")
    suite.check(sorted(rows(table)) == sorted(first), "sorting loses rows")
    field = box.locator("input[type=search]")
    word = names[0]
    field.fill(word.upper())
    shown = rows(table)
    suite.check(shown and all(word in row for row in shown), "searching finds other rows")
    status = box.locator(".tools [role=status]").inner_text()
    suite.check(status == f"{len(shown)} of {len(first)} rows shown", f"status is '{status}'")
    field.fill("")
    suite.check(len(rows(table)) == len(first), "an empty search hides rows")
    suite.close(page)


def check_contexts(suite):
    """A click on a word shows the contexts in which it occurs, and a context links to its line."""
    page = suite.open("seeds.html")
    box = page.locator(".table", has=page.locator("caption", has_text="Words that contributed"))
    button = box.locator("tbody .w button").first
    word = button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    suite.check(button.get_attribute("aria-expanded") == "true", "the button is not marked as open")
    panel = box.locator(".contexts")
    marks = panel.locator("mark").all_inner_texts()
    suite.check(marks and all(m.lower() == word for m in marks), f"contexts of {word}: {marks[:5]}")
    suite.check("+" not in panel.inner_text(), "the contexts contain contributions")
    suite.check(not Axe().run(page).response["violations"], "axe finds faults in the contexts")
    panel.locator("a").first.click()
    line = page.evaluate("document.activeElement.tagName + document.activeElement.textContent")
    suite.check(line.startswith("LI") and word in line.lower(), f"the link leads to {line[:60]}")
    button.click()
    suite.check(not panel.is_visible(), "a second click does not close the contexts")
    suite.close(page)


def check_keyboard(suite):
    """The first Tab key leads to the skip link, and every focused element has an outline."""
    page = suite.open("page.html")
    page.keyboard.press("Tab")
    suite.check(
        page.evaluate("document.activeElement.textContent") == "Skip to the report",
        "the skip link is not the first stop")
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "getComputedStyle(document.activeElement).outlineStyle + ' ' + document.activeElement.tagName")
        suite.check(not outline.startswith("none") or outline.endswith("BODY"), f"no focus: {outline}")
    small = page.evaluate(
        """() => Array.from(document.querySelectorAll("nav a, button, summary, input"))
            .filter(e => e.getBoundingClientRect().height < 24).length""")
    suite.check(small == 0, f"{small} targets are lower than 24 px")
    suite.close(page)


def check_drill_down(suite):
    """An alert links to its text, and a finding links to the line where it first occurs."""
    page = suite.open("page.html")
    page.locator("ul.alerts a[href^='#text-']").first.click()
    suite.check(page.evaluate("location.hash") == "#text-1", "the alert leads nowhere")
    page.locator("ul.found a").first.click()
    place = page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top")
    suite.check(-5 <= place < 720, f"the finding is at {place} px")
    tags = page.locator("ol.text mark .tag").all_inner_texts()
    suite.check("repeated caption 4 of 4" in tags, f"copies are labelled {tags[:3]}")
    summary = page.locator("figure summary").first
    summary.focus()
    page.keyboard.press("Enter")
    suite.check(page.locator("figure details table").first.is_visible(), "a chart hides its numbers")
    suite.close(page)


def check_without_script(suite, name):
    """Without scripts, a page has the same text and has no buttons."""
    page = suite.open(name, java_script_enabled=False)
    plain = page.locator("body").text_content()
    suite.check(page.locator("button").count() == 0, f"{name}: buttons that do nothing")
    suite.check(page.locator("ol.text").first.is_visible(), f"{name}: no text without scripts")
    suite.close(page)
    with_script = suite.open(name)
    full = with_script.evaluate(
        """() => { document.querySelectorAll(".tools").forEach(e => e.remove());
                   return document.body.textContent; }""")
    suite.check(plain == full, f"{name}: scripts change what the page says")
    suite.close(with_script)


def check_print(suite):
    """Controls are not printed, and no text is hidden in print."""
    page = suite.open("seeds.html")
    page.emulate_media(media="print")
    for selector in [".tools", "nav"]:
        suite.check(not page.locator(selector).first.is_visible(), f"{selector} is printed")
    suite.check(page.locator("article ol.text").last.is_visible(), "a closed text is not printed")
    suite.check(len(page.pdf()) > 20_000, "the PDF is empty")
    suite.close(page)


def check_strict_server(suite):
    """If a server forbids inline styles and scripts, the page still shows its whole text."""
    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            self.send_header("Content-Security-Policy", JENKINS)
            super().end_headers()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Handler, directory=str(suite.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = suite.browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/seeds.html")
    words = len(page.locator("body").inner_text().split())
    suite.check(words > 1000, f"under Jenkins' policy {words} words are shown")
    context.close()
    server.shutdown()


def main():
    galley = sys.argv[1]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        suite = Suite(browser, folder)
        for report in make_reports(galley, folder):
            size = (folder / report).stat().st_size
            suite.check(size < 300_000, f"{report} has {size} bytes")
            check_layout(suite, report)
            check_without_script(suite, report)
        check_first_screen(suite)
        check_tables(suite)
        check_contexts(suite)
        check_keyboard(suite)
        check_drill_down(suite)
        check_print(suite)
        check_strict_server(suite)
        check_lines(suite)
        check_layout(suite, "diff.html")
        check_difference(suite)
        browser.close()
        print(f"test-browser: {suite.checks} checks, {len(suite.faults)} faults")
        sys.exit(1 if suite.faults else 0)


main()
