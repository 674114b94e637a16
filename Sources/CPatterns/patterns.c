// SPDX-License-Identifier: Apache-2.0
#include "CPatterns.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// PCRE2's own match limit starts again at every position where a match may begin, and counts
// neither the bytes that a repeat consumes nor those that a back reference compares. Therefore a
// callout before every item of the pattern counts the work: one step, plus the bytes between the
// position of this callout and that of the last one. The maximum work for a whole text grows with
// the length of the text and never depends on time.

// The maximum number of steps for a text is a fixed number, plus a number for each byte. Patterns
// in real use need at most ten steps per byte.
#define FIRST_STEPS 1000000
#define STEPS_PER_BYTE 100

// The maximum heap of PCRE2 for one text, in KiB, and the first and maximum size of the stack of
// compiled code, in bytes.
#define HEAP_KIB (64 * 1024)
#define FIRST_STACK (64 * 1024)
#define LAST_STACK (16 * 1024 * 1024)

// The result of the callout that makes PCRE2 stop.
#define OUT_OF_STEPS (-1000)

struct pattern {
    pcre2_code *code;
    // The steps that an item with a fixed repeat may need without another callout.
    int64_t fixed;
    int has_references;
    int is_native;
};

struct pattern_search {
    const pattern *pattern;
    const uint8_t *text;
    size_t length;
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    int64_t steps;
    size_t last;
    // Whether compiled code is used. If compiled code exceeds its limits, PCRE2's interpreter,
    // which has its own limits, repeats the search and determines the result.
    int is_native;
};

// Returns a sixteenth of the greatest number in braces, which is 0 for small repeats.
static int64_t greatest_repeat(const uint8_t *text, size_t length) {
    int64_t greatest = 0;
    for (size_t index = 0; index + 1 < length; index++) {
        if (text[index] != '{') continue;
        int64_t number = 0;
        for (size_t at = index + 1; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
            number = number * 10 + (text[at] - '0');
            if (number > 65535) break;
        }
        if (number > greatest) greatest = number;
    }
    return greatest / 16;
}

pattern *pattern_compile(const uint8_t *text, size_t length, uint32_t options, int32_t *error,
                         size_t *offset) {
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    pattern *made = calloc(1, sizeof(pattern));
    if (!context || !made) {
        pcre2_compile_context_free(context);
        free(made);
        *error = PCRE2_ERROR_NOMEMORY;
        *offset = 0;
        return NULL;
    }
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    if (options & PATTERN_WHOLE_WORDS) {
        pcre2_set_compile_extra_options(context, PCRE2_EXTRA_MATCH_WORD);
    }
    uint32_t flags = PCRE2_UTF | PCRE2_MULTILINE | PCRE2_AUTO_CALLOUT | PCRE2_NEVER_BACKSLASH_C;
    if (options & PATTERN_CASELESS) flags |= PCRE2_CASELESS;
    if (options & PATTERN_UNICODE) flags |= PCRE2_UCP;
    int number = 0;
    made->code = pcre2_compile(text, length, flags, &number, offset, context);
    pcre2_compile_context_free(context);
    *error = number;
    if (!made->code) {
        free(made);
        return NULL;
    }
    uint32_t references = 0;
    pcre2_pattern_info(made->code, PCRE2_INFO_BACKREFMAX, &references);
    made->has_references = references > 0;
    made->fixed = greatest_repeat(text, length);
    made->is_native = pcre2_jit_compile(made->code, PCRE2_JIT_COMPLETE) == 0;
    return made;
}

void pattern_free(pattern *pattern) {
    pcre2_code_free(pattern->code);
    free(pattern);
}

size_t pattern_error(int32_t error, uint8_t *words, size_t capacity) {
    int length = pcre2_get_error_message(error, words, capacity);
    return length < 0 ? 0 : (size_t)length;
}

uint32_t pattern_groups(const pattern *pattern) {
    uint32_t count = 0;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

int32_t pattern_group(const pattern *pattern, const char *name) {
    int number = pcre2_substring_number_from_name(pattern->code, (PCRE2_SPTR)name);
    return number > 0 ? number : -1;
}

static int count_steps(pcre2_callout_block *block, void *data) {
    pattern_search *search = data;
    size_t place = block->current_position;
    size_t way = place > search->last ? place - search->last : search->last - place;
    search->last = place;
    search->steps -= 1 + (int64_t)way + search->pattern->fixed;
    if (search->pattern->has_references && place > block->start_match) {
        search->steps -= (int64_t)((place - block->start_match) / 64);
    }
    return search->steps < 0 ? OUT_OF_STEPS : 0;
}

static int64_t steps_of(size_t length) {
    return FIRST_STEPS + STEPS_PER_BYTE * (int64_t)length;
}

pattern_search *pattern_search_begin(const pattern *pattern, const uint8_t *text, size_t length) {
    pattern_search *search = calloc(1, sizeof(pattern_search));
    if (!search) return NULL;
    search->pattern = pattern;
    search->text = text;
    search->length = length;
    search->steps = steps_of(length);
    search->is_native = pattern->is_native;
    search->data = pcre2_match_data_create_from_pattern(pattern->code, NULL);
    search->context = pcre2_match_context_create(NULL);
    if (!search->data || !search->context) {
        pattern_search_end(search);
        return NULL;
    }
    pcre2_set_callout(search->context, count_steps, search);
    pcre2_set_match_limit(search->context, UINT32_MAX);
    pcre2_set_heap_limit(search->context, HEAP_KIB);
    return search;
}

void pattern_search_end(pattern_search *search) {
    pcre2_match_data_free(search->data);
    pcre2_match_context_free(search->context);
    if (search->stack) pcre2_jit_stack_free(search->stack);
    free(search);
}

static int match(pattern_search *search, size_t start) {
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
    if (!search->is_native) options |= PCRE2_NO_JIT;
    search->last = start;
    return pcre2_match(search->pattern->code, search->text, search->length, start, options,
                       search->data, search->context);
}

// Assigns compiled code a separate stack; returns 1 if the stack is new, otherwise 0.
static int enlarge_stack(pattern_search *search) {
    if (search->stack) return 0;
    search->stack = pcre2_jit_stack_create(FIRST_STACK, LAST_STACK, NULL);
    if (!search->stack) return 0;
    pcre2_jit_stack_assign(search->context, NULL, search->stack);
    return 1;
}

int32_t pattern_search_next(pattern_search *search, size_t start, size_t *spans) {
    int result = match(search, start);
    if (result == PCRE2_ERROR_JIT_STACKLIMIT && enlarge_stack(search)) {
        result = match(search, start);
    }
    if (search->is_native && result < 0 && result != PCRE2_ERROR_NOMATCH) {
        search->is_native = 0;
        search->steps = steps_of(search->length);
        result = match(search, start);
    }
    if (result > 0) {
        size_t count = pcre2_get_ovector_count(search->data);
        memcpy(spans, pcre2_get_ovector_pointer(search->data), 2 * count * sizeof(size_t));
        return PATTERN_MATCH;
    }
    switch (result) {
    case PCRE2_ERROR_NOMATCH: return PATTERN_NO_MATCH;
    case OUT_OF_STEPS: return PATTERN_TOO_MANY_STEPS;
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_NOMEMORY: return PATTERN_TOO_MUCH_MEMORY;
    default: return PATTERN_GAVE_UP;
    }
}
