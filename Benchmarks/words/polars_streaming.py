# SPDX-License-Identifier: Apache-2.0
import os
import sys

os.environ["POLARS_MAX_THREADS"] = "1"
import polars  # noqa: E402  (the number of threads is read when it is imported)

lines = polars.scan_csv(
    sys.argv[1], has_header=False, separator="\x01", quote_char=None,
    schema={"line": polars.String})
term = polars.col("line").str.to_lowercase().str.extract_all(r"\w+").alias("term")
counts = lines.select(term).explode("term").drop_nulls().group_by("term").len()
for row in counts.top_k(25, by="len").collect(engine="streaming").sort("len").rows()[::-1]:
    print(row[1], row[0])
