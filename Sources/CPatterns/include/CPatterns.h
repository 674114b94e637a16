// SPDX-License-Identifier: Apache-2.0
#ifndef CPATTERNS_H
#define CPATTERNS_H

#include <stddef.h>
#include <stdint.h>

/// The options of a pattern, which can be combined by addition.
enum {
    /// Upper-case and lower-case letters are treated as equal.
    PATTERN_CASELESS = 1,
    /// `\w`, `\d`, `\s` and `\b` use Unicode properties instead of only ASCII.
    PATTERN_UNICODE = 2,
    /// A match begins and ends at a word boundary.
    PATTERN_WHOLE_WORDS = 4,
};

/// The results of a search for a match.
enum {
    PATTERN_MATCH = 1,
    PATTERN_NO_MATCH = 0,
    /// The search exceeded the maximum number of steps for a text of this length.
    PATTERN_TOO_MANY_STEPS = -1,
    /// The search exceeded the maximum memory for a text, or no memory is available.
    PATTERN_TOO_MUCH_MEMORY = -2,
    /// PCRE2 gave up for another reason, such as an endless recursion.
    PATTERN_GAVE_UP = -3,
};

/// A compiled regular expression, which any number of threads may use.
typedef struct pattern pattern;

/// A search for the matches of a pattern in one text.
typedef struct pattern_search pattern_search;

/// Compiles a regular expression in UTF-8; if this fails, returns NULL and sets `error` to PCRE2's
/// error number and `offset` to the byte at which the error was noticed.
pattern *_Nullable pattern_compile(const uint8_t *_Nonnull text, size_t length, uint32_t options,
                                   int32_t *_Nonnull error, size_t *_Nonnull offset);
void pattern_free(pattern *_Nonnull pattern);

/// Writes PCRE2's message for an error of `pattern_compile`; returns the length of the message.
size_t pattern_error(int32_t error, uint8_t *_Nonnull words, size_t capacity);

/// Returns the number of groups.
uint32_t pattern_groups(const pattern *_Nonnull pattern);

/// Returns the number of the group that has a zero-terminated name; -1 if there is none.
int32_t pattern_group(const pattern *_Nonnull pattern, const char *_Nonnull name);

/// Begins a search in a text, which must be valid UTF-8 and outlive the search; returns NULL if
/// there is no memory.
pattern_search *_Nullable pattern_search_begin(const pattern *_Nonnull pattern,
                                               const uint8_t *_Nonnull text, size_t length);
void pattern_search_end(pattern_search *_Nonnull search);

/// Looks for the next match of at least one byte, from offset `start` on.
///
/// `spans` has room for the beginning and end of the match and of every group; a group that is not
/// set has SIZE_MAX. All calls for one search share the maximum number of steps.
int32_t pattern_search_next(pattern_search *_Nonnull search, size_t start, size_t *_Nonnull spans);

#endif
