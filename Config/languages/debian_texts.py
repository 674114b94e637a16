# SPDX-License-Identifier: Apache-2.0
"""Paragraphs whose language is known, from unpacked Debian packages: catalogues, man pages, help.

Every text lies below a folder that is named after its locale, which is how its language is known.
What is the same in English is not taken for a translation.
"""

import gzip
import re
import struct
import subprocess
import tempfile
import unicodedata
from pathlib import Path

# Locales that are not named as the language is: the first that a name begins with.
SPECIAL = {"no": "nb", "pa_IN": "pa", "C": "en", "in": "id", "iw": "he"}
# Locales of another script or another language than their name says, or in their own spelling.
LEFT_OUT = {"en_GB", "en_US", "en@shaw", "en_CA", "en_ZA", "en@boldquot", "en@quot"}

LOCALE = re.compile(
    r"/(?:man|help|locale|translations|resource|doc/installation-guide-amd64|fortunes)"
    r"/([A-Za-z]{1,3}(?:_[A-Z]{2})?(?:@\w+)?)/"
)
ENGLISH_MAN = re.compile(r"/man/man\d/")


def language_of(path):
    """The language of a file, by the folders that it lies in; None if they do not tell."""
    text = str(path)
    if ENGLISH_MAN.search(text):
        return "en"
    match = LOCALE.search(text)
    if not match or "@" in match[1] or match[1] in LEFT_OUT:
        return None
    name = match[1]
    return SPECIAL.get(name) or SPECIAL.get(name.split("_")[0]) or name.split("_")[0]


def catalogue(data):
    """The pairs of a GNU message catalogue: English, translation."""
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, originals, translations = struct.unpack_from(order + "III", data, 8)
    for index in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + "II", data, table + 8 * index)
            pair.append(data[offset : offset + length].decode("utf-8", "replace"))
        english = pair[0].split("\x04")[-1].split("|")[-1]
        if pair[0]:
            yield english.split("\0")[0], pair[1].split("\0")[0]


PLACEHOLDER = re.compile(
    r"%[A-Z]{2,}\d*%?|%[-+ #0-9.*$]*(?:l?l|h|z)?[a-zA-Z]|%\(\w+\)\w|%\{[^}]*\}|\$[({]?\w+\)?"
    r"|\{[^}]*\}|&\w+;"
)
MARKUP = re.compile(r"<[^>]*>|\w+://\S+|\S+@\S+|\S*[/\\_=]\S*")


def plain(text):
    """A message or a paragraph without markup, place-holders, addresses and accelerator keys."""
    text = re.sub(r"\([&_~]\w\)", " ", text)
    text = re.sub(r"[&_~](?=\w)", "", re.sub(r"(?<=\w)[~](?=\w)", "", text))
    return " ".join(MARKUP.sub(" ", PLACEHOLDER.sub(" ", text)).split())


def man_page(text):
    """The paragraphs of a man page's running text; examples and tables are left out."""
    paragraph = []
    shown = True
    for line in text.split("\n"):
        if re.match(r"[.'](?:nf|EX|TS)\b", line):
            shown = False
        if re.match(r"[.'](?:fi|EE|TE)\b", line):
            shown = True
        if line.startswith((".", "'")) or not line.strip():
            if not re.match(r"\.(?:B|I|BR|IR|RB|RI|BI|IB)\b", line):
                yield " ".join(paragraph)
                paragraph = []
        elif shown:
            paragraph.append(re.sub(r"\\(?:f\w|f\[\w*\]|&|\(..|\[\w+\]|.)", "", line))
    yield " ".join(paragraph)


def page(text):
    """The paragraphs of a page of XML or HTML."""
    text = re.sub(r"(?s)<(code|pre|cmd|input|output|screen)\b.*?</\1>", " ", text)
    for match in re.finditer(r"(?s)<(p|title|desc)\b[^>]*>(.*?)</\1>", text):
        yield match[2]


def paragraphs(path):
    """The pairs of a file: English if it is known or None, text."""
    data = path.read_bytes()
    if path.suffix == ".mo":
        yield from catalogue(data)
        return
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    if "/man/" in str(path):
        found = man_page(text)
    elif path.suffix in (".page", ".html"):
        found = page(text)
    else:
        found = text.split("\n%\n")
    yield from ((None, paragraph) for paragraph in found)


def is_text(path):
    name = path.name
    return (
        path.suffix in (".mo", ".page", ".html", ".gz")
        or ("/fortunes/" in str(path) and path.suffix not in (".dat", ".u8"))
    ) and not name.startswith("example-preseed")


SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")


def is_prose(text):
    """Whether a text is more than a label: four words, or ten letters where no spaces stand."""
    letters = sum(unicodedata.category(character)[0] in "LM" for character in text)
    if letters < len(text) * 0.6:
        return False
    return text.count(" ") >= 3 or len(SPACELESS.findall(text)) >= 10


def read(root):
    """All texts below a folder, by language; each text once, and none that several have.

    The order is that of the files' names, so the same packages give the same texts.
    """
    texts = {}
    english = {}
    for path in sorted(path for path in Path(root).rglob("*") if path.is_file()):
        language = language_of(path)
        if language is None or path.is_symlink() or not is_text(path):
            continue
        own = texts.setdefault(language, {})
        for original, text in paragraphs(path):
            if original:
                english[plain(original)] = None
            if original == text:
                continue
            text = plain(text)
            if is_prose(text):
                own[text] = None
    own = texts.setdefault("en", {})
    own.update((text, None) for text in english if is_prose(text))
    owners = {}
    for language, own in texts.items():
        for text in own:
            owners[text] = owners.get(text, 0) + 1
    taken = lambda language, text: language == "en" or (owners[text] == 1 and text not in english)
    return {
        language: [text for text in own if taken(language, text)]
        for language, own in sorted(texts.items())
    }


def unpack(packages, folder):
    """Fetches packages of Debian and unpacks those that are not there yet."""
    missing = [package for package in packages if not (Path(folder) / package).exists()]
    with tempfile.TemporaryDirectory() as files:
        if missing:
            subprocess.run(["apt-get", "download", *missing], cwd=files, check=True)
        for file in sorted(Path(files).glob("*.deb")):
            target = Path(folder) / file.name.split("_")[0]
            subprocess.run(["dpkg", "-x", file, target], check=True)
