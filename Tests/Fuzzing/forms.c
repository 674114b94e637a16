// SPDX-License-Identifier: Apache-2.0
// Compares the look-up of words in the table with a search through all entered words.
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum { MOST = 512, SLOTS = 1024 };

typedef struct {
    const uint8_t *bytes;
    uint32_t length;
} word;

typedef struct {
    uint32_t slots[SLOTS];
    gk_form forms[MOST + 1];
    word words[MOST + 1];
    uint8_t long_bytes[1 << 16];
    size_t count, long_length;
    bool lowers;
} fixture;

static uint8_t lowered(const fixture *f, uint8_t byte) {
    return f->lowers && byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static bool is_same(const fixture *f, word a, word b) {
    if (a.length != b.length) return false;
    for (uint32_t i = 0; i < a.length; i++) {
        if (lowered(f, a.bytes[i]) != lowered(f, b.bytes[i])) return false;
    }
    return true;
}

// The number of a word, 0 if it was not entered.
static uint32_t plain(const fixture *f, word w) {
    for (uint32_t i = 1; i <= f->count; i++) {
        if (is_same(f, f->words[i], w)) return i;
    }
    return 0;
}

static gk_form_table table(const fixture *f) {
    return (gk_form_table){
        .slots = f->slots,
        .number_mask = SLOTS - 1,
        .lowers = f->lowers,
        .forms = f->forms,
        .long_bytes = f->long_bytes};
}

static void enter(fixture *f, word w) {
    uint64_t long_size = sizeof(uint64_t) + w.length;
    if (f->count == MOST || f->long_length + long_size > sizeof f->long_bytes) return;
    gk_key key;
    uint64_t hash = gk_key_of(w.bytes, w.length, w.bytes + w.length, f->lowers, &key);
    if (w.length > 16) {
        uint64_t long_length = w.length;
        key.high = GK_LONG_MARK | f->long_length;
        memcpy(f->long_bytes + f->long_length, &long_length, sizeof long_length);
        f->long_length += sizeof long_length;
        for (uint32_t i = 0; i < w.length; i++)
            f->long_bytes[f->long_length++] = lowered(f, w.bytes[i]);
    }
    uint32_t number = (uint32_t)++f->count;
    f->forms[number] = (gk_form){key, number};
    f->words[number] = w;
    uint64_t place = hash & (SLOTS - 1);
    while (f->slots[place] != 0) place = (place + 1) & (SLOTS - 1);
    f->slots[place] = gk_tag(hash, SLOTS - 1) | number;
}

// Looks up the words of a block and enters the unknown ones.
static void check(
    fixture *f, const uint8_t *text, size_t length, const uint32_t *starts, const uint32_t *ends,
    size_t count) {
    gk_probe probes[64];
    uint32_t values[64];
    gk_form_table t = table(f);
    uint64_t unknown = gk_look_up(&t, text, length, starts, ends, count, probes, values);
    if (count < 64 && unknown >> count != 0) abort();
    for (size_t i = 0; i < count; i++) {
        word w = {text + starts[i], ends[i] - starts[i]};
        gk_key key;
        uint64_t hash = gk_key_of(w.bytes, w.length, text + length, f->lowers, &key);
        if (hash != probes[i].hash || !gk_equal(&key, &probes[i].key)) abort();
        bool is_unknown = unknown >> i & 1;
        uint32_t number = plain(f, w);
        // The look-up came first, so a word that was entered after it is reported as unknown.
        if (!is_unknown && values[i] != number) abort();
        if (is_unknown && number == 0) enter(f, w);
    }
    // Now all words are known, except those for which there was no room.
    t = table(f);
    unknown = gk_look_up(&t, text, length, starts, ends, count, probes, values);
    for (size_t i = 0; i < count; i++) {
        uint32_t number = plain(f, (word){text + starts[i], ends[i] - starts[i]});
        bool is_unknown = unknown >> i & 1;
        if (is_unknown != (number == 0) || (!is_unknown && values[i] != number)) abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size) {
    if (size < 2) return 0;
    fixture *f = calloc(1, sizeof *f);
    f->lowers = input[0] & 1;
    size_t length = size - 1;
    uint8_t *text = malloc(length);
    // Words in UTF-8 contain neither a zero byte nor the bytes that mark long words.
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = input[i + 1];
        text[i] = byte == 0 ? ' ' : byte >= 0xF5 ? byte - 0x80 : byte;
    }
    uint32_t starts[64], ends[64];
    size_t count = 0;
    for (uint32_t at = 0; at < length;) {
        uint32_t end = at;
        while (end < length && text[end] != ' ') end++;
        if (end > at) {
            starts[count] = at;
            ends[count++] = end;
        }
        if (count == 64) {
            check(f, text, length, starts, ends, count);
            count = 0;
        }
        at = end + 1;
    }
    if (count > 0) check(f, text, length, starts, ends, count);
    free(text);
    free(f);
    return 0;
}
