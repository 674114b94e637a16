// SPDX-License-Identifier: Apache-2.0
// Compares the kernel's search for words with a plain one. The texts consist of ASCII and of those
// other characters that the kernel recognizes by their bytes, so that it needs no tables.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum { LONGEST = 4096 };

typedef enum { OTHER, LETTER, DIGIT, CONNECTOR, MID_LETTER, MID_NUMBER, MID_BOTH, SINGLE } part;

// The pieces of the texts; each byte of the input selects one.
static const struct {
    const char *bytes;
    part part;
} pieces[] = {
    {"a", LETTER},     {"Z", LETTER},     {"w", LETTER},     {"7", DIGIT},      {"0", DIGIT},
    {"_", CONNECTOR},  {":", MID_LETTER}, {",", MID_NUMBER}, {";", MID_NUMBER}, {".", MID_BOTH},
    {"'", MID_BOTH},   {" ", OTHER},      {"\n", OTHER},     {"-", OTHER},      {"@", OTHER},
    {"/", OTHER},      {"\"", OTHER},     {"é", LETTER},     {"ł", LETTER},     {"щ", LETTER},
    {"Ω", LETTER},     {"س", LETTER},     {"한", LETTER},    {"語", SINGLE},    {"一", SINGLE},
    {"—", OTHER},      {"“", OTHER},      {"…", OTHER},      {"’", MID_BOTH},   {"×", OTHER},
};

typedef struct {
    uint32_t start, end;
    part part;
} character;

// Whether a mark between two characters joins them.
static bool joins(part mark, part before, part behind) {
    bool letters = mark == MID_LETTER || mark == MID_BOTH;
    bool digits = mark == MID_NUMBER || mark == MID_BOTH;
    return (letters && before == LETTER && behind == LETTER)
        || (digits && before == DIGIT && behind == DIGIT);
}

// Finds the words by the rules of UAX #29, one character after the other.
static size_t plain(const character *all, size_t count, uint32_t *starts, uint32_t *ends) {
    size_t words = 0;
    bool is_open = false;
    for (size_t i = 0; i < count; i++) {
        part now = all[i].part;
        bool is_inside = now == LETTER || now == DIGIT || now == CONNECTOR
            || (i > 0 && i + 1 < count && joins(now, all[i - 1].part, all[i + 1].part));
        if (!is_inside || now == SINGLE) is_open = false;
        if (!is_inside && now != SINGLE) continue;
        if (!is_open) starts[words++] = all[i].start;
        ends[words - 1] = all[i].end;
        is_open = now != SINGLE;
    }
    return words;
}

// Finds the words with the kernel. The kernel leaves some characters for its caller to decide: here
// only curly apostrophes at the edges of blocks and next to each other.
static size_t by_kernel(
    const uint8_t *text, const character *at, size_t length, uint32_t *starts, uint32_t *ends) {
    gk_word_search search = {.text = text, .end = length, .starts = starts, .ends = ends};
    uint8_t rest[256] = {};
    while (search.base <= length) {
        // The last bytes are read from a copy that is followed by zeros.
        if (!gk_scan_words(&search)) {
            memset(rest, 0, sizeof rest);
            memcpy(rest, text + search.base, length - search.base);
            gk_read_block(&search, rest);
        }
        while (search.undecided != 0) {
            int bit = __builtin_ctzll(search.undecided);
            search.undecided &= search.undecided - 1;
            const character *c = at + search.base + bit;
            bool is_mark = c->part == MID_BOTH;
            bool is_inside = is_mark && c[-1].start != c->start && c->start > 0
                && joins(c->part, c[-1].part, at[c->end].part);
            if (!is_inside) continue;
            uint64_t bytes = (1ull << (c->end - c->start)) - 1;
            search.block.joined |= bytes << bit;
            if (bit > 61) search.spilled.joined |= bytes >> (64 - bit);
        }
        gk_edge next = {};
        if (search.base + 64 < length) {
            part behind = at[search.base + 64].part;
            next = (gk_edge){.letter = behind == LETTER, .digit = behind == DIGIT};
        }
        gk_finish_block(&search, next);
    }
    if (search.start_count != search.end_count) abort();
    return search.start_count;
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size) {
    if (size > LONGEST / 3) size = LONGEST / 3;
    uint8_t *text = malloc(size * 3 + 1);
    character *all = malloc((size + 1) * sizeof *all);
    // For each byte, the character that contains it.
    character *at = calloc(size * 3 + 130, sizeof *at);
    uint32_t length = 0;
    for (size_t i = 0; i < size; i++) {
        size_t piece = input[i] % (sizeof pieces / sizeof *pieces);
        uint32_t bytes = (uint32_t)strlen(pieces[piece].bytes);
        memcpy(text + length, pieces[piece].bytes, bytes);
        all[i] = (character){length, length + bytes, pieces[piece].part};
        for (uint32_t b = 0; b < bytes; b++) at[1 + length + b] = all[i];
        length += bytes;
    }
    // The copy has exactly the right size, so that reading past its end is detected.
    uint8_t *exact = malloc(length ? length : 1);
    memcpy(exact, text, length);
    static uint32_t starts[LONGEST + 96], ends[LONGEST + 96];
    static uint32_t plain_starts[LONGEST], plain_ends[LONGEST];
    size_t words = plain(all, size, plain_starts, plain_ends);
    size_t found = by_kernel(exact, at + 1, length, starts, ends);
    bool is_same = found == words && memcmp(starts, plain_starts, words * 4) == 0
        && memcmp(ends, plain_ends, words * 4) == 0;
    if (!is_same) {
        fprintf(stderr, "%zu words, plain %zu, in: %.*s\n", found, words, (int)length, text);
        abort();
    }
    free(text), free(all), free(at), free(exact);
    return 0;
}
