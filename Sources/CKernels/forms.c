// SPDX-License-Identifier: Apache-2.0
// The look-up of words. Memory is what takes the time, so that all words of a block ask for their
// places before the first of them is looked at.
#include "CKernels.h"

enum { BLOCK = 64 };

// Asks for the places of the words; gives as bits which of them are longer than 16 bytes.
GK_INLINE uint64_t ask(
    const gk_form_table *table, const uint8_t *text, const uint8_t *end, const uint32_t *starts,
    const uint32_t *ends, size_t count, bool lowers, gk_key *keys, uint64_t *hashes) {
    uint64_t longer = 0;
    for (size_t i = 0; i < count; i++) {
        size_t length = ends[i] - starts[i];
        hashes[i] = gk_key_of(text + starts[i], length, end, lowers, &keys[i]);
        __builtin_prefetch(table->slots + (hashes[i] & table->number_mask));
        longer |= (uint64_t)(length > 16) << i;
    }
    return longer;
}

// Finds the forms with the same uppermost bits of the hash, and asks for their keys and values.
GK_INLINE void find(
    const gk_form_table *table, size_t count, const uint64_t *hashes, uint32_t *forms) {
    const uint32_t *slots = table->slots;
    const uint32_t mask = table->number_mask;
    for (size_t i = 0; i < count; i++) {
        uint32_t tag = gk_tag(hashes[i], mask);
        uint64_t place = hashes[i] & mask;
        uint32_t slot = slots[place];
        while (__builtin_expect(((slot ^ tag) & ~mask) != 0 && slot != 0, 0)) {
            place = (place + 1) & mask;
            slot = slots[place];
        }
        // Form 0 where there is none: it will not be equal.
        uint32_t form = slot == 0 ? 0 : (slot & mask) - 1;
        __builtin_prefetch(table->keys + form);
        __builtin_prefetch(table->values + form);
        forms[i] = form;
    }
}

GK_INLINE uint64_t look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, uint32_t *values) {
    gk_key keys[BLOCK];
    uint64_t hashes[BLOCK];
    uint32_t forms[BLOCK];
    // Only the last words of a text can be too near to its end to be read 16 bytes at a time.
    bool is_last = ends[count - 1] + (size_t)16 > length;
    uint64_t longer = table->lowers && !is_last
        ? ask(table, text, (const uint8_t *)UINTPTR_MAX, starts, ends, count, true, keys, hashes)
        : ask(table, text, text + length, starts, ends, count, table->lowers, keys, hashes);
    find(table, count, hashes, forms);
    uint64_t unknown = 0;
    for (size_t i = 0; i < count; i++) {
        values[i] = table->values[forms[i]];
        unknown |= (uint64_t)!gk_equal(table->keys + forms[i], &keys[i]) << i;
    }
    while (longer != 0) {
        int i = __builtin_ctzll(longer);
        longer &= longer - 1;
        bool is_same = gk_is_long_form(
            table, table->keys[forms[i]], keys[i], text + starts[i], ends[i] - starts[i]);
        unknown = (unknown & ~(1ull << i)) | (uint64_t)!is_same << i;
    }
    return unknown;
}

static uint64_t look_up_anywhere(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, uint32_t *values) {
    return look_up(table, text, length, starts, ends, count, values);
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2"))) static uint64_t look_up_avx2(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, uint32_t *values) {
    return look_up(table, text, length, starts, ends, count, values);
}

uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, uint32_t *values) {
    bool is_new = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    return (is_new ? look_up_avx2 : look_up_anywhere)(
        table, text, length, starts, ends, count, values);
}
#else
uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, uint32_t *values) {
    return look_up_anywhere(table, text, length, starts, ends, count, values);
}
#endif
