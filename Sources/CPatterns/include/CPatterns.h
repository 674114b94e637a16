// SPDX-License-Identifier: Apache-2.0
#ifndef CPATTERNS_H
#define CPATTERNS_H

#include <stddef.h>
#include <stdint.h>

/// How a pattern is read; these are added up.
enum {
    /// Capitals and small letters are the same.
    PATTERN_CASELESS = 1,
    /// `\w`, `\d`, `\s` and `\b` go by Unicode, not by ASCII.
    PATTERN_UNICODE = 2,
    /// A match begins and ends at a word boundary.
    PATTERN_WHOLE_WORDS = 4,
};

/// What comes of looking for a match.
enum {
    PATTERN_MATCH = 1,
    PATTERN_NO_MATCH = 0,
    /// The work that a text of its length may take is used up.
    PATTERN_TOO_MANY_STEPS = -1,
    /// The memory that a text may take is used up, or there is none.
    PATTERN_TOO_MUCH_MEMORY = -2,
    /// PCRE2 gave up for another reason, such as a recursion without end.
    PATTERN_GAVE_UP = -3,
};

/// A regular expression that was compiled; any number of threads may use it.
typedef struct pattern pattern;

/// A pattern at work on one text.
typedef struct pattern_search pattern_search;

/// Compiles a regular expression in UTF-8; without one, `error` is PCRE2's number and `offset` the
/// byte at which it was noticed.
pattern *_Nullable pattern_compile(const uint8_t *_Nonnull text, size_t length, uint32_t options,
                                   int32_t *_Nonnull error, size_t *_Nonnull offset);
void pattern_free(pattern *_Nonnull pattern);

/// PCRE2's words for an error of `pattern_compile`; gives their length.
size_t pattern_error(int32_t error, uint8_t *_Nonnull words, size_t capacity);

/// The number of groups.
uint32_t pattern_groups(const pattern *_Nonnull pattern);

/// The number of the group of a name that ends with 0; -1 if there is none.
int32_t pattern_group(const pattern *_Nonnull pattern, const char *_Nonnull name);

/// Begins to look through a text in valid UTF-8, which must outlive the search; null without memory.
pattern_search *_Nullable pattern_search_begin(const pattern *_Nonnull pattern,
                                               const uint8_t *_Nonnull text, size_t length);
void pattern_search_end(pattern_search *_Nonnull search);

/// Looks for the next match of at least one byte from a place on.
///
/// `spans` has room for the beginning and end of the match and of every group; a group that is not
/// set has SIZE_MAX. All calls of a search share what work its text may take.
int32_t pattern_search_next(pattern_search *_Nonnull search, size_t start, size_t *_Nonnull spans);

#endif
