// SPDX-License-Identifier: Apache-2.0
// Searches any text for any pattern. The search ends, its matches are in the order of the text and
// consist of whole characters, and PCRE2 alone finds the same matches.
#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "CPatterns.h"

enum { MOST_MATCHES = 4096 };

// Makes a text in which each byte of the input selects one letter.
static size_t make_text(const uint8_t *bytes, size_t length, uint8_t *text) {
    static const char *const letters[] = {"a", "a", "a", "b", "1", " ", "\n", "é", "語", "😀"};
    size_t size = 0;
    for (size_t i = 0; i < length; i++) {
        const char *letter = letters[bytes[i] % 10];
        memcpy(text + size, letter, strlen(letter));
        size += strlen(letter);
    }
    return size;
}

// Finds the matches with PCRE2 alone, without callouts or compiled code, and returns their number;
// -1 if PCRE2 reaches one of its limits.
static int plain(const uint8_t *pattern, size_t pattern_length, uint32_t options,
                 const uint8_t *text, size_t length, size_t *ends) {
    int error, count = 0, result;
    size_t offset, start = 0;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    if (options & PATTERN_WHOLE_WORDS) {
        pcre2_set_compile_extra_options(context, PCRE2_EXTRA_MATCH_WORD);
    }
    uint32_t flags = PCRE2_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    if (options & PATTERN_CASELESS) flags |= PCRE2_CASELESS;
    if (options & PATTERN_UNICODE) flags |= PCRE2_UCP;
    pcre2_code *code = pcre2_compile(pattern, pattern_length, flags, &error, &offset, context);
    pcre2_compile_context_free(context);
    if (!code) return -1;
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    pcre2_set_match_limit(limits, 20000);
    pcre2_set_heap_limit(limits, 4096);
    do {
        result = pcre2_match(code, text, length, start, PCRE2_NOTEMPTY, data, limits);
        if (result <= 0 || count == MOST_MATCHES) break;
        memcpy(ends + 2 * count++, pcre2_get_ovector_pointer(data), 2 * sizeof(size_t));
        start = ends[2 * count - 1];
    } while (start <= length);
    pcre2_match_context_free(limits);
    pcre2_match_data_free(data);
    pcre2_code_free(code);
    return result == PCRE2_ERROR_NOMATCH ? count : -1;
}

static void check(int is_right) {
    if (!is_right) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size) {
    if (size < 3 || size > 400) return 0;
    uint32_t options = input[0] & 7;
    size_t pattern_length = 1 + input[1] % (size - 2);
    const uint8_t *pattern_text = input + 2;
    // Verbs at the beginning of a pattern may change options, so that the results may differ.
    if (pattern_text[0] == '(' && pattern_length > 1 && pattern_text[1] == '*') return 0;
    int32_t error;
    size_t offset;
    pattern *made = pattern_compile(pattern_text, pattern_length, options, &error, &offset);
    if (!made) {
        uint8_t words[256];
        check(offset <= pattern_length && pattern_error(error, words, sizeof words) < 256);
        return 0;
    }
    size_t letters = size - 2 - pattern_length;
    // The text is copied to memory of exactly its size, so that reading past its end is detected.
    uint8_t room[4 * 400];
    size_t length = make_text(pattern_text + pattern_length, letters, room);
    uint8_t *text = malloc(length + (length == 0));
    memcpy(text, room, length);
    size_t *spans = malloc(2 * (pattern_groups(made) + 1) * sizeof(size_t));
    size_t *wanted = malloc(2 * MOST_MATCHES * sizeof(size_t));
    int known = plain(pattern_text, pattern_length, options, text, length, wanted);
    pattern_search *search = pattern_search_begin(made, text, length);
    size_t place = 0;
    int count = 0, result;
    while ((result = pattern_search_next(search, place, spans)) == PATTERN_MATCH) {
        check(spans[0] < spans[1] && spans[0] >= place && spans[1] <= length);
        check(spans[1] == length || (text[spans[1]] & 0xC0) != 0x80);
        if (known >= 0) {
            check(count < known && wanted[2 * count] == spans[0]);
            check(wanted[2 * count + 1] == spans[1]);
        }
        count++;
        place = spans[1];
    }
    if (known >= 0 && result == PATTERN_NO_MATCH) check(count == known);
    pattern_search_end(search);
    pattern_free(made);
    free(wanted);
    free(spans);
    free(text);
    return 0;
}
