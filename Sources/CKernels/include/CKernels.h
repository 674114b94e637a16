// SPDX-License-Identifier: Apache-2.0
// What the kernels of GalleyCore need of the machine: 64 bytes at a time as bit masks, keys of 16
// bytes, prefetching. Written with the compiler's vector types, so that it is the same on every
// architecture; bit n of a mask speaks of byte n.
#ifndef GALLEY_CKERNELS_H
#define GALLEY_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sha256.h"

#define GK_INLINE static inline __attribute__((always_inline))

typedef uint8_t gk_v64 __attribute__((vector_size(64)));
typedef _Bool gk_b64 __attribute__((ext_vector_type(64)));
typedef uint8_t gk_v16 __attribute__((vector_size(16)));

// The lanes that a comparison found, as a mask.
#define GK_MASK(lanes)                                                                             \
    ({                                                                                             \
        gk_b64 found_ = __builtin_convertvector((gk_v64)(lanes), gk_b64);                          \
        uint64_t mask_;                                                                            \
        __builtin_memcpy(&mask_, &found_, sizeof mask_);                                           \
        mask_;                                                                                     \
    })
// The lanes of `x` from `low` to `high`; one comparison.
#define GK_IN(x, low, high) ((gk_v64)((gk_v64)((x) - (uint8_t)(low)) <= (uint8_t)((high) - (low))))

// What is known of 64 bytes of a text in UTF-8; bit n of a mask speaks of byte n.
typedef struct {
    // Bytes of letters, digits and connectors, which join with each other.
    uint64_t letters, digits, connectors;
    // Bytes of marks beyond ASCII that join what stands on their two sides.
    uint64_t joined;
    // ASCII marks that join if letters, or digits, stand on their two sides.
    uint64_t mid_letters, mid_numbers;
    // Where words of one character begin, and the bytes behind them.
    uint64_t single_starts, single_ends;
} gk_block;

// What stands next to a block; each is 0 or 1.
typedef struct {
    uint64_t letter, digit, inside;
} gk_edge;

// A search for words in a piece of text, block by block.
typedef struct {
    // The text from its beginning; the piece ends at `end`.
    const uint8_t *text;
    size_t end;
    // Where the block begins.
    size_t base;
    gk_edge before;
    gk_block block;
    // The bytes in the next block of characters that began in this one.
    gk_block spilled;
    // The bytes that begin characters of which only tables tell what they are, and the ASCII that
    // may tell addresses, mentions and hashtags.
    uint64_t undecided;
    // All bits if addresses and the like are looked for, else none.
    uint64_t looks_for_tags;
    // Whether there are characters of three and more bytes, but for punctuation.
    uint64_t has_wide;
    // Where the words begin and end.
    uint32_t *starts, *ends;
    size_t start_count, end_count;
} gk_word_search;

// The bytes that are read of a block and behind it: there they tell what characters are.
#define GK_REACH 66

// Scans block after block, as long as there are `GK_REACH` bytes.
//
// Stops at a block, read but not finished, in which something is undecided or whose last byte is a
// mark that joins or not by what the next block begins with; false if there are no more blocks.
bool gk_scan_words(gk_word_search *search);

// Reads the block at `base` from a place with `GK_REACH` bytes.
void gk_read_block(gk_word_search *search, const uint8_t *bytes);

// Writes the words down that begin and end in the block, and goes on to the next one.
void gk_finish_block(gk_word_search *search, gk_edge next);

// The bytes inside of words of more than one character.
GK_INLINE uint64_t gk_inside(gk_block b, gk_edge before, gk_edge next) {
    uint64_t joins_letters = (b.letters << 1 | before.letter) & (b.letters >> 1 | next.letter << 63);
    uint64_t joins_digits = (b.digits << 1 | before.digit) & (b.digits >> 1 | next.digit << 63);
    return b.letters | b.digits | b.connectors | b.joined | (b.mid_letters & joins_letters)
        | (b.mid_numbers & joins_digits);
}

// Where words begin, and the bytes behind words.
typedef struct {
    uint64_t starts, ends;
} gk_borders;

GK_INLINE gk_borders gk_borders_of(gk_block b, gk_edge before, gk_edge next) {
    uint64_t inside = gk_inside(b, before, next), behind = inside << 1 | before.inside;
    return (gk_borders){(inside & ~behind) | b.single_starts, (~inside & behind) | b.single_ends};
}

// Writes the places of the bits, counted from `base`; may write up to 15 places more, because
// asking at each whether there is one would cost more than writing it.
GK_INLINE void gk_write_places(uint64_t bits, uint32_t base, uint32_t *places) {
    do {
        for (int i = 0; i < 16; i++) {
            places[i] = base + (uint32_t)__builtin_ctzg(bits, 64);
            bits &= bits - 1;
        }
        places += 16;
    } while (__builtin_expect(bits != 0, 0));
}

// A word of at most 16 bytes as two numbers, with zeros behind it.
typedef struct {
    uint64_t low, high;
} gk_key;

GK_INLINE gk_v16 gk_lowered(gk_v16 x) {
    gk_v16 capitals = (gk_v16)((gk_v16)(x - (uint8_t)'A') <= (uint8_t)25);
    return x | (capitals & 0x20);
}

// Reads 16 bytes and keeps the first `length`, ASCII capitals as small letters if `lowers`.
GK_INLINE gk_key gk_short_key(const uint8_t *bytes, size_t length, bool lowers) {
    static const uint8_t keep[32] = {
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    gk_v16 x, mask;
    __builtin_memcpy(&x, bytes, 16);
    __builtin_memcpy(&mask, keep + 16 - length, 16);
    x &= mask;
    if (lowers) x = gk_lowered(x);
    gk_key key;
    __builtin_memcpy(&key, &x, 16);
    return key;
}

GK_INLINE bool gk_equal(const gk_key *a, const gk_key *b) {
    return ((a->low ^ b->low) | (a->high ^ b->high)) == 0;
}

// Both halves of a product, added.
GK_INLINE uint64_t gk_mixed(uint64_t a, uint64_t b) {
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

GK_INLINE uint64_t gk_hash(gk_key key) {
    return gk_mixed(key.low ^ 0x9E3779B97F4A7C15u, key.high ^ 0xC2B2AE3D27D4EB4Fu);
}

// A hash of all bytes of a word of more than 16; the last 16 bytes are read once more.
GK_INLINE uint64_t gk_long_hash(const uint8_t *bytes, size_t length, bool lowers) {
    uint64_t hash = length * 0xD6E8FEB86659FD93u;
    for (size_t at = 0; at + 16 < length; at += 16) {
        gk_key key = gk_short_key(bytes + at, 16, lowers);
        hash = gk_mixed(key.low ^ hash, key.high ^ 0x9E3779B97F4A7C15u);
    }
    gk_key key = gk_short_key(bytes + length - 16, 16, lowers);
    return gk_mixed(key.low ^ hash, key.high ^ 0xC2B2AE3D27D4EB4Fu);
}

// Whether a word of more than 16 bytes is `stored`, which is lowered already if `lowers`.
GK_INLINE bool gk_long_equal(
    const uint8_t *bytes, const uint8_t *stored, size_t length, bool lowers) {
    for (size_t at = 0;; at += 16) {
        if (at + 16 > length) at = length - 16;
        gk_key a = gk_short_key(bytes + at, 16, lowers);
        gk_key b = gk_short_key(stored + at, 16, false);
        if (!gk_equal(&a, &b)) return false;
        if (at + 16 == length) return true;
    }
}

// The key of a word and its hash; of a word of more than 16 bytes the key is the hash and what no
// form has. Reads nothing at `end` or behind it.
GK_INLINE uint64_t gk_key_of(
    const uint8_t *bytes, size_t length, const uint8_t *end, bool lowers, gk_key *key) {
    if (__builtin_expect(length > 16, 0)) {
        *key = (gk_key){gk_long_hash(bytes, length, lowers), UINT64_MAX};
        return key->low;
    }
    if (__builtin_expect(bytes + 16 > end, 0)) {
        uint8_t last[16] = {};
        for (size_t i = 0; i < length; i++) last[i] = bytes[i];
        *key = gk_short_key(last, length, lowers);
    } else {
        *key = gk_short_key(bytes, length, lowers);
    }
    return gk_hash(*key);
}

// No text in UTF-8 has this byte: it marks the keys of words of more than 16 bytes. The rest of
// the upper number is then the place of the word's bytes, the lower number its hash.
#define GK_LONG_MARK 0xFF00000000000000u

// A word that is looked up: its key and its hash.
typedef struct {
    gk_key key;
    uint64_t hash;
} gk_probe;

// A spelling and what it stands for, together because they are asked for together.
typedef struct {
    gk_key key;
    uint32_t value;
} gk_form;

// Spellings with a number each, to be looked up.
typedef struct {
    // A spelling's number, from 1, in the bits of `number_mask`, above them the uppermost bits of
    // its hash; 0 where there is none. There are `number_mask` plus one.
    const uint32_t *slots;
    uint32_t number_mask;
    // Whether ASCII capitals count as small letters.
    bool lowers;
    // By their numbers; at 0 one whose key is never looked up.
    const gk_form *forms;
    // The words of more than 16 bytes: the length of each as a number of 8 bytes, then its bytes.
    const uint8_t *long_bytes;
} gk_form_table;

// The uppermost bits of a hash, as slots hold them.
GK_INLINE uint32_t gk_tag(uint64_t hash, uint32_t number_mask) {
    return (uint32_t)(hash >> 32) & ~number_mask;
}

// Whether a key of the table is that of a word of more than 16 bytes.
GK_INLINE bool gk_is_long_form(
    const gk_form_table *table, gk_key key, gk_key probe, const uint8_t *bytes, size_t length) {
    if (key.low != probe.low || key.high < GK_LONG_MARK) return false;
    const uint8_t *stored = table->long_bytes + (key.high & ~GK_LONG_MARK);
    uint64_t stored_length;
    __builtin_memcpy(&stored_length, stored, sizeof stored_length);
    return stored_length == length
        && gk_long_equal(bytes, stored + sizeof stored_length, length, table->lowers);
}

// Looks at most 64 words of a text up that is `length` bytes long.
//
// Gives the values, and as bits which words are unknown; the values of those are without meaning.
// What was looked up is left in `probes`.
uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values);

GK_INLINE void gk_prefetch(const void *place) { __builtin_prefetch(place); }

// Asks for pages of 2 MiB where a table is so big that looking up their places takes the time.
void gk_use_huge_pages(const void *start, size_t size);

// How many of the bytes are UTF-8: all, or those before the first character that is broken.
size_t gk_valid_utf8(const uint8_t *bytes, size_t length);

#endif
