# SPDX-License-Identifier: Apache-2.0
"""W1: all lower-case words of a file, and the 25 most frequent ones."""
