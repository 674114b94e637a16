// SPDX-License-Identifier: Apache-2.0
// Compares the validation of UTF-8 with a plain one, for any bytes, alone and after much ASCII.
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

// The length of the well-formed character at the beginning, by Unicode's table 3-7; 0 if there is
// none.
static size_t character(const uint8_t *bytes, size_t length) {
    static const struct {
        uint8_t first, last, low, high;
        size_t size;
    } rows[] = {
        {0x00, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (bytes[0] < rows[i].first || bytes[0] > rows[i].last) continue;
        if (length < rows[i].size) return 0;
        if (rows[i].size > 1 && (bytes[1] < rows[i].low || bytes[1] > rows[i].high)) return 0;
        for (size_t next = 2; next < rows[i].size; next++) {
            if (bytes[next] < 0x80 || bytes[next] > 0xBF) return 0;
        }
        return rows[i].size;
    }
    return 0;
}

static size_t plain(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    while (at < length) {
        size_t size = character(bytes + at, length - at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

// Compares both on a copy of exactly the right size, so that reading past its end is detected.
static void compare(const uint8_t *bytes, size_t length, size_t before) {
    uint8_t *copy = malloc(before + length + (before + length == 0));
    memset(copy, 'a', before);
    if (length > 0) memcpy(copy + before, bytes, length);
    if (gk_valid_utf8(copy, before + length) != plain(copy, before + length)) abort();
    free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size) {
    compare(input, size, 0);
    if (size == 0) return 0;
    compare(input + 1, size - 1, 64 + input[0] % 64);
    // Here a broken character is among well-formed ones.
    uint8_t *many = malloc(4 * size);
    size_t length = 0;
    for (size_t i = 0; i < size; i++) {
        static const char *const texts[] = {"é", "語", "😀", "a"};
        const char *text = texts[input[i] % 4];
        memcpy(many + length, text, strlen(text));
        length += strlen(text);
    }
    if (input[0] % 2 == 0) many[input[0] % length] = input[size - 1];
    compare(many, length, 0);
    free(many);
    return 0;
}
