# SPDX-License-Identifier: Apache-2.0
tr -cs "A-Za-z'" '\n' <"$1" | tr A-Z a-z | sort | uniq -c | sort -rn | head -n 25
