# SPDX-License-Identifier: Apache-2.0
"""Times whole processes in turn and writes tables of what was seen."""
