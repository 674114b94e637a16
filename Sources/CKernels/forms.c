// SPDX-License-Identifier: Apache-2.0
// Looks up words in a hash table. The slots of all words of a block are prefetched before the first
// slot is read, and no branch depends on the content of a slot: almost every word is in the slot
// that is read first, and the other words are searched after the whole block was compared.
#include "CKernels.h"

enum { BLOCK = 64 };

typedef gk_probe (*key_reader)(
    const uint8_t *bytes, size_t length, const uint8_t *end, bool lowers);

// Prefetches the slots where the words should be.
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

// Prefetches a form, which may be in two cache lines.
GK_INLINE void ask_for_form(const gk_form_table *table, uint32_t form) {
    const gk_form *place = table->forms + form;
    __builtin_prefetch(&place->key);
    __builtin_prefetch(&place->value);
}

// Reads the slots where the words should be, and prefetches the forms.
GK_INLINE void find(
    const gk_form_table *table, size_t count, const gk_probe *probes, uint32_t *forms) {
    const uint32_t *slots = table->slots;
    const uint32_t mask = table->number_mask;
    for (size_t i = 0; i < count; i++) {
        uint32_t form = slots[probes[i].hash & mask] & mask;
        ask_for_form(table, form);
        forms[i] = form;
    }
}

// Compares the words with the forms; returns a bit mask of the words that are not in the slots
// where they should be.
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

// Returns the next form, from slot `*place` on, that has the word's tag; 0 if there is none.
GK_INLINE uint32_t next_form(const gk_form_table *table, uint64_t hash, uint64_t *place) {
    const uint32_t mask = table->number_mask, tag = gk_tag(hash, mask);
    while (true) {
        uint32_t slot = table->slots[*place];
        if (slot == 0) return 0;
        *place = (*place + 1) & mask;
        if (((slot ^ tag) & ~mask) == 0) return slot & mask;
    }
}

// Looks for a word in all slots where it can be; returns false if the word is unknown.
static bool search(
    const gk_form_table *table, const gk_probe *probe, const uint8_t *bytes, size_t length,
    uint32_t *value) {
    uint64_t place = probe->hash & table->number_mask;
    while (true) {
        uint32_t number = next_form(table, probe->hash, &place);
        if (number == 0) return false;
        const gk_form *form = table->forms + number;
        *value = form->value;
        if (length > 16 ? gk_is_long_form(table, form->key, probe->key, bytes, length)
                        : gk_equal(&form->key, &probe->key))
            return true;
    }
}

// Searches for the words that are not in the slots where they should be, again all at once; returns
// a bit mask of the words that are unknown.
GK_INLINE uint64_t search_others(
    const gk_form_table *table, const uint8_t *text, const uint32_t *starts, const uint32_t *ends,
    uint64_t others, const gk_probe *probes, uint32_t *forms, uint32_t *values) {
    for (uint64_t rest = others; rest != 0; rest &= rest - 1) {
        int i = __builtin_ctzll(rest);
        uint64_t place = probes[i].hash & table->number_mask;
        forms[i] = next_form(table, probes[i].hash, &place);
        ask_for_form(table, forms[i]);
    }
    uint64_t unsure = 0, unknown = 0;
    for (uint64_t rest = others; rest != 0; rest &= rest - 1) {
        int i = __builtin_ctzll(rest);
        const gk_form *form = table->forms + forms[i];
        values[i] = form->value;
        unknown |= (uint64_t)(forms[i] == 0) << i;
        unsure |= (uint64_t)!gk_equal(&form->key, &probes[i].key) << i;
        // The bytes of a word of more than 16 bytes must be compared as well.
        if (form->key.high >= GK_LONG_MARK)
            __builtin_prefetch(table->long_bytes + (form->key.high & ~GK_LONG_MARK));
    }
    for (uint64_t rest = unsure & ~unknown; rest != 0; rest &= rest - 1) {
        int i = __builtin_ctzll(rest);
        bool is_known =
            search(table, &probes[i], text + starts[i], ends[i] - starts[i], values + i);
        unknown |= (uint64_t)!is_known << i;
    }
    return unknown;
}

GK_INLINE uint64_t look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, key_reader read, gk_probe *probes, uint32_t *values) {
    uint32_t forms[BLOCK];
    // Only the last words of a text can be so near to the end of the text that reading 16 bytes
    // would read beyond it.
    bool is_last = ends[count - 1] + (size_t)16 > length;
    if (table->lowers && !is_last)
        ask(table, text, (const uint8_t *)UINTPTR_MAX, starts, ends, count, true, read, probes);
    else
        ask(table, text, text + length, starts, ends, count, table->lowers, read, probes);
    find(table, count, probes, forms);
    // Words of more than 16 bytes are among the others, because no form has the key of such a word.
    uint64_t others = compare(table, count, probes, forms, values);
    if (others == 0) return 0;
    return search_others(table, text, starts, ends, others, probes, forms, values);
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

// Bytes that the mask excludes are not read, so this never reads beyond the end of the text.
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
