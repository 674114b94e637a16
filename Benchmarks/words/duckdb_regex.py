# SPDX-License-Identifier: Apache-2.0
import sys

import duckdb

QUERY = r"""
    WITH terms AS (
        SELECT unnest(regexp_extract_all(lower(line), '[\p{L}\p{M}\p{N}_]+')) AS term
        FROM read_csv(?, columns = {'line': 'VARCHAR'}, delim = '\x01', header = false,
                      quote = '', escape = '', auto_detect = false, max_line_size = 20000000)
    )
    SELECT count(*) AS count, term FROM terms GROUP BY term ORDER BY count DESC, term LIMIT 25
"""
connection = duckdb.connect(config={"threads": 1})
for count, term in connection.execute(QUERY, [sys.argv[1]]).fetchall():
    print(count, term)
