// SPDX-License-Identifier: Apache-2.0
// Searches for words, 64 bytes at a time. The code is compiled for several instruction sets; the
// best one for the processor is chosen once per piece of text.
#include "CKernels.h"

#define IS(x, byte) ((gk_v64)((x) == (uint8_t)(byte)))

// Decides whether curly apostrophes join words, if the characters on both sides are decided.
GK_INLINE void read_apostrophes(gk_word_search *s, uint64_t apostrophes, uint64_t trailing) {
    gk_block *b = &s->block;
    // An apostrophe before or after an undecided character, or at the end of the block, stays
    // undecided.
    uint64_t decided = apostrophes & ~(s->undecided >> 3)
        & ~((trailing & ~b->letters) << 1) & (~0ull >> 3);
    uint64_t letters = (b->letters << 1 | s->before.letter) & b->letters >> 3;
    uint64_t digits = (b->digits << 1 | s->before.digit) & b->digits >> 3;
    uint64_t joining = decided & (letters | digits);
    b->joined |= joining | joining << 1 | joining << 2;
    s->undecided &= ~decided;
}

// Classifies the non-ASCII characters whose role in words is determined by their first bytes.
GK_INLINE void read_high(gk_word_search *s, const uint8_t *bytes, uint64_t high) {
    gk_v64 x, next, third;
    __builtin_memcpy(&x, bytes, 64);
    __builtin_memcpy(&next, bytes + 1, 64);
    __builtin_memcpy(&third, bytes + 2, 64);
    // Letters of two bytes: Latin, Greek, Cyrillic, Arabic.
    uint64_t two = GK_MASK(
        GK_IN(x, 0xC4, 0xCA) | GK_IN(x, 0xD0, 0xD1) | (IS(x, 0xC3) & ~IS(next & 0xDF, 0x97))
        | (IS(x, 0xCE) & (GK_IN(next, 0xA3, 0xBF) | GK_IN(next, 0x8E, 0xA1)))
        | (IS(x, 0xCF) & ~IS(next, 0xB6)) | (IS(x, 0xD2) & GK_IN(next, 0x8A, 0xBF))
        | (IS(x, 0xD8) & GK_IN(next, 0xA0, 0xBF)) | (IS(x, 0xD9) & GK_IN(next, 0x80, 0x8A)));
    // Letters of three bytes: Hangul syllables.
    uint64_t three = GK_MASK(
        GK_IN(x, 0xEB, 0xEC) | (IS(x, 0xEA) & GK_IN(next, 0xB0, 0xBF))
        | (IS(x, 0xED) & GK_IN(next, 0x80, 0x9D)));
    // Ideographs, each of which is a word.
    uint64_t ideographs = GK_MASK(GK_IN(x, 0xE5, 0xE9) | (IS(x, 0xE4) & ~IS(next, 0xB7)));
    uint64_t trailing = GK_MASK(GK_IN(x, 0x80, 0xBF));
    s->block.letters |= two | two << 1 | three | three << 1 | three << 2;
    s->block.single_starts |= ideographs;
    s->block.single_ends |= ideographs << 3;
    s->spilled.letters = two >> 63 | three >> 63 | three >> 62;
    s->spilled.single_ends = ideographs >> 61;
    // Dashes, quotes and dots, which are not part of any word.
    gk_v64 general = IS(x, 0xE2) & IS(next, 0x80);
    uint64_t others = GK_MASK(
        general & (GK_IN(third, 0x90, 0x97) | GK_IN(third, 0x9A, 0xA3) | GK_IN(third, 0xA5, 0xA6)));
    s->undecided |= high & ~(two | three | ideographs | trailing | others);
    s->has_wide |= GK_MASK(GK_IN(x, 0xE0, 0xE1) | GK_IN(x, 0xE3, 0xF4));
    uint64_t apostrophes = GK_MASK(general & GK_IN(third, 0x98, 0x99));
    if (apostrophes != 0) read_apostrophes(s, apostrophes, trailing);
}

GK_INLINE void read_block(gk_word_search *s, const uint8_t *bytes) {
    gk_v64 x;
    __builtin_memcpy(&x, bytes, 64);
    gk_v64 both = IS(x, '.') | IS(x, '\'');
    gk_block spilled = s->spilled;
    s->block = (gk_block){
        .letters = spilled.letters | GK_MASK(GK_IN(x | 0x20, 'a', 'z')),
        .digits = spilled.digits | GK_MASK(GK_IN(x, '0', '9')),
        .connectors = spilled.connectors | GK_MASK(IS(x, '_')),
        .joined = spilled.joined,
        .mid_letters = GK_MASK(both | IS(x, ':')),
        .mid_numbers = GK_MASK(both | IS(x, ',') | IS(x, ';')),
        .single_ends = spilled.single_ends,
    };
    s->spilled = (gk_block){};
    // The first of two slashes and the third of three w's are undecided; so are slashes and w's at
    // the edges of the block that may be one of these.
    uint64_t slashes = GK_MASK(IS(x, '/')), w = GK_MASK(IS(x | 0x20, 'w'));
    s->undecided = s->looks_for_tags
        & (GK_MASK(IS(x, '@') | IS(x, '#')) | (slashes & (slashes >> 1 | 1ull << 63))
           | (w & (w << 1 | 1) & (w << 2 | 3)));
    uint64_t high = GK_MASK((gk_v64)(x >= 0x80));
    if (high != 0) read_high(s, bytes, high);
}

typedef void (*place_writer)(uint64_t bits, uint32_t base, uint32_t *places);

GK_INLINE void finish_block(gk_word_search *s, gk_edge next, place_writer write) {
    gk_borders borders = gk_borders_of(s->block, s->before, next);
    uint64_t inside = gk_inside(s->block, s->before, next);
    s->before = (gk_edge){s->block.letters >> 63, s->block.digits >> 63, inside >> 63};
    write(borders.starts, (uint32_t)s->base, s->starts + s->start_count);
    write(borders.ends, (uint32_t)s->base, s->ends + s->end_count);
    s->start_count += (size_t)__builtin_popcountll(borders.starts);
    s->end_count += (size_t)__builtin_popcountll(borders.ends);
    s->base += 64;
}

// The search is copied to a local variable, so that the compiler keeps it in registers.
GK_INLINE bool scan_words(gk_word_search *search, place_writer write) {
    gk_word_search s = *search;
    bool stops = false;
    while (s.base + GK_REACH <= s.end) {
        read_block(&s, s.text + s.base);
        if (s.undecided != 0) {
            stops = true;
            break;
        }
        gk_edge next = {};
        if (__builtin_expect((s.block.mid_letters | s.block.mid_numbers) >> 63, 0)) {
            uint8_t byte = s.text[s.base + 64];
            if (byte >= 0x80) {
                stops = true;
                break;
            }
            next.letter = (uint8_t)((byte | 0x20) - 'a') < 26;
            next.digit = (uint8_t)(byte - '0') < 10;
        }
        finish_block(&s, next, write);
    }
    *search = s;
    return stops;
}

GK_INLINE void write_by_counting(uint64_t bits, uint32_t base, uint32_t *places) {
    gk_write_places(bits, base, places);
}

void gk_read_block(gk_word_search *search, const uint8_t *bytes) { read_block(search, bytes); }

void gk_finish_block(gk_word_search *search, gk_edge next) {
    finish_block(search, next, write_by_counting);
}

static bool scan_anywhere(gk_word_search *search) {
    return scan_words(search, write_by_counting);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) static bool scan_avx2(
    gk_word_search *search) {
    return scan_words(search, write_by_counting);
}

#define AVX512 "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"

// Packs the numbers of the set bits together, and widens 16 of them at a time to offsets.
__attribute__((target(AVX512), always_inline)) static inline void write_by_moving(
    uint64_t bits, uint32_t base, uint32_t *places) {
    static const uint8_t numbers[64] = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    __m512i moved = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
    __m512i first = _mm512_set1_epi32((int)base);
    _mm512_storeu_si512(
        places, _mm512_add_epi32(first, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(moved))));
    if (__builtin_expect(__builtin_popcountll(bits) > 16, 0)) {
        _mm512_storeu_si512(
            places + 16,
            _mm512_add_epi32(first, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(moved, 1))));
        if (__builtin_popcountll(bits) > 32) gk_write_places(bits, base, places);
    }
}

__attribute__((target(AVX512))) static bool scan_avx512(gk_word_search *search) {
    return scan_words(search, write_by_moving);
}

bool gk_scan_words(gk_word_search *search) {
    if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl"))
        return scan_avx512(search);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
        return scan_avx2(search);
    return scan_anywhere(search);
}
#else
bool gk_scan_words(gk_word_search *search) { return scan_anywhere(search); }
#endif
