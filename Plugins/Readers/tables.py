#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads a table for Galley: Parquet, Arrow, Avro or a spreadsheet.

usage: tables.py PATH

Writes every row as a line of JSON, in which the columns are members. What is the text, the id or the
date of a document is said in the pipeline, as for JSON Lines. Only the library of the file's format is
needed: pyarrow (Parquet, Arrow), fastavro (Avro) or openpyxl (xlsx).
"""

import base64
import datetime
import decimal
import json
import math
import sys
from pathlib import Path

# The number of rows that are in memory at once.
BATCH = 1000


def arrow_rows(batches):
    """Yields the rows of record batches as dictionaries."""
    for batch in batches:
        yield from batch.to_pylist()


def parquet(path):
    import pyarrow.parquet

    with pyarrow.parquet.ParquetFile(path) as file:
        yield from arrow_rows(file.iter_batches(batch_size=BATCH))


def arrow(path):
    import pyarrow

    with pyarrow.memory_map(path) as source:
        # The file format begins with this magic; the stream format has none.
        is_file = source.read(6) == b"ARROW1"
        source.seek(0)
        if is_file:
            reader = pyarrow.ipc.open_file(source)
            yield from arrow_rows(
                reader.get_batch(index) for index in range(reader.num_record_batches)
            )
        else:
            yield from arrow_rows(pyarrow.ipc.open_stream(source))


def avro(path):
    import fastavro

    with open(path, "rb") as file:
        yield from fastavro.reader(file)


def xlsx(path):
    """Yields the rows of all sheets; the first row of a sheet names the columns."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        names = [str(name) if name is not None else str(place)
                 for place, name in enumerate(next(rows, ()), start=1)]
        for row in rows:
            if any(cell is not None for cell in row):
                yield {"sheet": sheet.title, **dict(zip(names, row))}


FORMATS = {
    "parquet": parquet, "arrow": arrow, "arrows": arrow, "feather": arrow, "ipc": arrow,
    "avro": avro, "xlsx": xlsx, "xlsm": xlsx,
}


def plain(value):
    """Returns a value that JSON can express."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (decimal.Decimal, datetime.timedelta)):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return str(value)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    path = sys.argv[1]
    ending = Path(path).suffix.lower().lstrip(".")
    if ending not in FORMATS:
        sys.exit(f"cannot read '.{ending}' files, only {', '.join(sorted(FORMATS))}")
    try:
        for row in FORMATS[ending](path):
            print(json.dumps(plain(row), ensure_ascii=False, allow_nan=False))
    except ImportError as error:
        sys.exit(f"'.{ending}' files need the Python package {error.name}: pip install {error.name}")
    except Exception as error:
        sys.exit(f"cannot read the file: {type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
