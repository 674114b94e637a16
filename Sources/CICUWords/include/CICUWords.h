// SPDX-License-Identifier: Apache-2.0
#ifndef CICU_WORDS_H
#define CICU_WORDS_H

#include <stdint.h>

/// Finds words in a piece of UTF-8 text with ICU's dictionaries; `ends` receives the byte offsets
/// of their ends.
///
/// Returns the number of ends, at most `capacity`, or -1 if ICU cannot be used. Each thread opens
/// ICU's iterator once and reuses it.
int32_t icu_word_ends(const uint8_t *_Nonnull text, int64_t length,
                      int32_t *_Nonnull ends, int32_t capacity);

/// Returns 1 if ICU is installed, otherwise 0.
int32_t icu_is_available(void);

/// Returns the version of ICU, such as 72 * 100 + 1, or 0 if ICU is not installed.
int32_t icu_version(void);

#endif
