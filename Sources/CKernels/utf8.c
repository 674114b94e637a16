// SPDX-License-Identifier: Apache-2.0
// Validates UTF-8: ASCII is checked 64 bytes at a time; everything else is checked by looking up
// the three nibbles that show whether a sequence is invalid (John Keiser, Daniel Lemire: Validating
// UTF-8 In Less Than One Instruction Per Byte, Software: Practice and Experience 51, 2021).
#include "CKernels.h"

#include <string.h>

// Returns the size in bytes of the well-formed character at `at`; 0 if there is none.
static size_t character(const uint8_t *bytes, size_t length, size_t at) {
    uint8_t first = bytes[at];
    if (first < 0x80) return 1;
    size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || length - at < size) return 0;
    uint8_t least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    uint8_t greatest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (bytes[at + 1] < least || bytes[at + 1] > greatest) return 0;
    for (size_t i = 2; i < size; i++) {
        if ((bytes[at + i] & 0xC0) != 0x80) return 0;
    }
    return size;
}

// Checks one character after another, from the beginning of a character at `at`; returns the offset
// of the first invalid one, or `length`.
static size_t valid_from(const uint8_t *bytes, size_t length, size_t at) {
    while (at < length) {
        size_t size = character(bytes, length, at);
        if (size == 0) return at;
        at += size;
    }
    return length;
}

static bool is_ascii(const uint8_t *bytes) {
    gk_v64 x;
    memcpy(&x, bytes, 64);
    return GK_MASK(x >= 0x80) == 0;
}

// Returns the beginning of the character that contains `at`, if the bytes before it are well
// formed.
static size_t character_start(const uint8_t *bytes, size_t at) {
    for (size_t back = 0; back < 3 && at > 0 && (bytes[at] & 0xC0) == 0x80; back++) at--;
    return at;
}

#if defined(__x86_64__)
#include <immintrin.h>
#define GK_LOOKS_UP __attribute__((target("ssse3")))
typedef __m128i lanes;
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define ALL(b) _mm_set1_epi8((char)(b))
#define LOOK_UP(table, nibbles) _mm_shuffle_epi8(table, nibbles)
#define HIGH_NIBBLES(x) _mm_and_si128(_mm_srli_epi16(x, 4), ALL(15))
#define LOW_NIBBLES(x) _mm_and_si128(x, ALL(15))
// The bytes that are `n` positions before those of `x`.
#define BEFORE(x, last, n) _mm_alignr_epi8(x, last, 16 - n)
#define AND(a, b) _mm_and_si128(a, b)
#define OR(a, b) _mm_or_si128(a, b)
#define XOR(a, b) _mm_xor_si128(a, b)
#define MINUS(a, b) _mm_subs_epu8(a, ALL(b))
#define IS_ZERO(x) (_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_setzero_si128())) == 0xFFFF)
static bool can_look_up(void) { return __builtin_cpu_supports("ssse3"); }
#elif defined(__aarch64__)
#include <arm_neon.h>
#define GK_LOOKS_UP
typedef uint8x16_t lanes;
#define LOAD(p) vld1q_u8((const uint8_t *)(p))
#define ALL(b) vdupq_n_u8((uint8_t)(b))
#define LOOK_UP(table, nibbles) vqtbl1q_u8(table, nibbles)
#define HIGH_NIBBLES(x) vshrq_n_u8(x, 4)
#define LOW_NIBBLES(x) vandq_u8(x, ALL(15))
#define BEFORE(x, last, n) vextq_u8(last, x, 16 - n)
#define AND(a, b) vandq_u8(a, b)
#define OR(a, b) vorrq_u8(a, b)
#define XOR(a, b) veorq_u8(a, b)
#define MINUS(a, b) vqsubq_u8(a, ALL(b))
#define IS_ZERO(x) (vmaxvq_u8(x) == 0)
static bool can_look_up(void) { return true; }
#endif

#ifdef GK_LOOKS_UP
// The faults that two adjacent bytes can have.
enum {
    TOO_SHORT = 1,       // 11...... 0....... and 11...... 11......
    TOO_LONG = 2,        // 0....... 10......
    OVERLONG_3 = 4,      // 11100000 100.....
    TOO_LARGE = 8,       // 11110100 1001.... and above
    SURROGATE = 16,      // 11101101 101.....
    OVERLONG_2 = 32,     // 1100000. 10......
    TOO_LARGE_1000 = 64, // 11110101 1000.... and above
    OVERLONG_4 = 64,     // 11110000 1000....
    TWO_TRAILING = 128,  // 10...... 10......
    CARRY = TOO_SHORT | TOO_LONG | TWO_TRAILING
};

static const uint8_t first_high[16] = {
    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
    TWO_TRAILING, TWO_TRAILING, TWO_TRAILING, TWO_TRAILING,
    TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
    TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4};
static const uint8_t first_low[16] = {
    CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY,
    CARRY | TOO_LARGE, CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000};
static const uint8_t second_high[16] = {
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
    TOO_LONG | OVERLONG_2 | TWO_TRAILING | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4,
    TOO_LONG | OVERLONG_2 | TWO_TRAILING | OVERLONG_3 | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_TRAILING | SURROGATE | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_TRAILING | SURROGATE | TOO_LARGE,
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT};

// Returns the faults in the 16 bytes `x`, which follow `last`; a sequence that is unfinished at the
// end of `x` is not a fault yet.
GK_LOOKS_UP static inline lanes faults(lanes x, lanes last) {
    lanes before = BEFORE(x, last, 1);
    lanes pairs = AND(
        AND(LOOK_UP(LOAD(first_high), HIGH_NIBBLES(before)),
            LOOK_UP(LOAD(first_low), LOW_NIBBLES(before))),
        LOOK_UP(LOAD(second_high), HIGH_NIBBLES(x)));
    // Two adjacent trailing bytes are correct where the third or fourth byte of a character is
    // expected.
    lanes third = MINUS(BEFORE(x, last, 2), 0xE0 - 0x80);
    lanes fourth = MINUS(BEFORE(x, last, 3), 0xF0 - 0x80);
    return XOR(pairs, AND(OR(third, fourth), ALL(0x80)));
}

// Returns the offset of the first block of 64 bytes in which a fault is found; the invalid
// character begins in this block or at the end of the block before it.
GK_LOOKS_UP static size_t looked_up(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    lanes last = ALL(0);
    while (at + 64 <= length) {
        if (is_ascii(bytes + at)) {
            // A sequence at the end of the previous block may be unfinished before this ASCII
            // block.
            if (!IS_ZERO(faults(ALL(0), last))) return at;
            last = ALL(0);
        } else {
            lanes a = LOAD(bytes + at), b = LOAD(bytes + at + 16);
            lanes c = LOAD(bytes + at + 32), d = LOAD(bytes + at + 48);
            lanes found = OR(OR(faults(a, last), faults(b, a)), OR(faults(c, b), faults(d, c)));
            if (!IS_ZERO(found)) return at;
            last = d;
        }
        at += 64;
    }
    return at;
}
#endif

size_t gk_valid_utf8(const uint8_t *bytes, size_t length) {
    size_t at = 0;
#ifdef GK_LOOKS_UP
    if (length >= 64 && can_look_up()) {
        at = looked_up(bytes, length);
        // Continue from the beginning of the last character before `at`, where all bytes so far are
        // valid.
        return valid_from(bytes, length, at == 0 ? 0 : character_start(bytes, at - 1));
    }
#endif
    while (at + 64 <= length && is_ascii(bytes + at)) at += 64;
    return valid_from(bytes, length, at);
}
