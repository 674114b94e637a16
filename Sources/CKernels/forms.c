// SPDX-License-Identifier: Apache-2.0
// The look-up of words. All words of a block ask for their places before the first of them is
// looked at, and no branch depends on what is found there: almost every word stands where it is
// looked for first, and the others wait until the block is done.
#include "CKernels.h"

enum { BLOCK = 64 };

typedef gk_probe (*key_reader)(
    const uint8_t *bytes, size_t length, const uint8_t *end, bool lowers);

// Asks for the places of the words.
GK_INLINE void ask(
    const gk_form_table *table, const uint8_t *text, const uint8_t *end, const uint32_t *starts,
    const uint32_t *ends, size_t count, bool lowers, key_reader read, gk_probe *probes) {
    const uint32_t *slots = table->slots;
    const uint32_t mask = table->number_mask;
    for (size_t i = 0; i < count; i++) {
        size_t length = ends[i] - starts[i];
        gk_probe probe = read(text + starts[i], length, end, lowers);
        __builtin_prefetch(slots + (probe.hash & mask));
        probes[i] = probe;
    }
}

// Reads the slots where the words should be, and asks for the forms.
GK_INLINE void find(
    const gk_form_table *table, size_t count, const gk_probe *probes, uint32_t *forms) {
    const uint32_t *slots = table->slots;
    const uint32_t mask = table->number_mask;
    for (size_t i = 0; i < count; i++) {
        uint32_t form = slots[probes[i].hash & mask] & mask;
        __builtin_prefetch(table->forms + form);
        forms[i] = form;
    }
}

// Gives as bits which words are not in the places where they should be.
GK_INLINE uint64_t compare(
    const gk_form_table *table, size_t count, const gk_probe *probes, const uint32_t *forms,
    uint32_t *values) {
    uint64_t others = 0;
    for (size_t i = 0; i < count; i++) {
        const gk_form *form = table->forms + forms[i];
        values[i] = form->value;
        others |= (uint64_t)!gk_equal(&form->key, &probes[i].key) << i;
    }
    return others;
}

// Looks for a word in all places where it can be; false if it is unknown.
GK_INLINE bool search(
    const gk_form_table *table, const gk_probe *probe, const uint8_t *bytes, size_t length,
    uint32_t *value) {
    const uint32_t mask = table->number_mask, tag = gk_tag(probe->hash, mask);
    for (uint64_t place = probe->hash & mask;; place = (place + 1) & mask) {
        uint32_t slot = table->slots[place];
        if (slot == 0) return false;
        if (((slot ^ tag) & ~mask) != 0) continue;
        const gk_form *form = table->forms + (slot & mask);
        *value = form->value;
        if (length > 16 ? gk_is_long_form(table, form->key, probe->key, bytes, length)
                        : gk_equal(&form->key, &probe->key))
            return true;
    }
}

GK_INLINE uint64_t look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, key_reader read, gk_probe *probes, uint32_t *values) {
    uint32_t forms[BLOCK];
    // Only the last words of a text can be too near to its end to be read 16 bytes at a time.
    bool is_last = ends[count - 1] + (size_t)16 > length;
    if (table->lowers && !is_last)
        ask(table, text, (const uint8_t *)UINTPTR_MAX, starts, ends, count, true, read, probes);
    else
        ask(table, text, text + length, starts, ends, count, table->lowers, read, probes);
    find(table, count, probes, forms);
    // Words of more than 16 bytes are among the others: no form has the key of one.
    uint64_t others = compare(table, count, probes, forms, values), unknown = 0;
    while (others != 0) {
        int i = __builtin_ctzll(others);
        others &= others - 1;
        bool is_known =
            search(table, &probes[i], text + starts[i], ends[i] - starts[i], values + i);
        unknown |= (uint64_t)!is_known << i;
    }
    return unknown;
}

GK_INLINE gk_probe read_anywhere(
    const uint8_t *bytes, size_t length, const uint8_t *end, bool lowers) {
    gk_probe probe;
    probe.hash = gk_key_of(bytes, length, end, lowers, &probe.key);
    return probe;
}

static uint64_t look_up_anywhere(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values) {
    return look_up(table, text, length, starts, ends, count, read_anywhere, probes, values);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,bmi,bmi2"))) static uint64_t look_up_avx2(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values) {
    return look_up(table, text, length, starts, ends, count, read_anywhere, probes, values);
}

#define AVX512 "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"

// Bytes that a mask leaves out are not read, wherever they lie.
__attribute__((target(AVX512), always_inline)) static inline gk_probe read_masked(
    const uint8_t *bytes, size_t length, const uint8_t *end, bool lowers) {
    if (__builtin_expect(length > 16, 0)) return read_anywhere(bytes, length, end, lowers);
    __mmask16 kept = (__mmask16)_bzhi_u32(0xFFFF, (uint32_t)length);
    gk_v16 x = (gk_v16)_mm_maskz_loadu_epi8(kept, bytes);
    if (lowers) x = gk_lowered(x);
    gk_probe probe;
    __builtin_memcpy(&probe.key, &x, 16);
    probe.hash = gk_hash(probe.key);
    return probe;
}

__attribute__((target(AVX512))) static uint64_t look_up_avx512(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values) {
    return look_up(table, text, length, starts, ends, count, read_masked, probes, values);
}

uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values) {
    bool is_newest = __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl");
    bool is_new = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    return (is_newest ? look_up_avx512 : is_new ? look_up_avx2 : look_up_anywhere)(
        table, text, length, starts, ends, count, probes, values);
}
#else
uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values) {
    return look_up_anywhere(table, text, length, starts, ends, count, probes, values);
}
#endif
