// SPDX-License-Identifier: Apache-2.0
#ifndef CICU_WORDS_H
#define CICU_WORDS_H

#include <stdint.h>

/// The ends of the words that ICU's dictionaries find in a piece of text in UTF-8, as byte offsets.
///
/// Returns how many there are, at most `capacity`, or -1 if ICU cannot be used. A thread opens
/// ICU's iterator once and keeps it.
int32_t icu_word_ends(const uint8_t *_Nonnull text, int64_t length,
                      int32_t *_Nonnull ends, int32_t capacity);

/// Whether ICU is installed: 1, or 0.
int32_t icu_is_available(void);

/// The version of ICU, such as 72 * 100 + 1; 0 without ICU.
int32_t icu_version(void);

#endif
