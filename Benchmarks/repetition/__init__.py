# SPDX-License-Identifier: Apache-2.0
"""How much of each document is said again: Galley beside the filters of web corpora."""
