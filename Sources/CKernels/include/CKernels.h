// SPDX-License-Identifier: Apache-2.0
// The machine operations that GalleyCore's kernels need: bit masks of 64 bytes at a time, keys of
// 16 bytes, and prefetching. The code uses the compiler's vector types, so that it is the same on
// every architecture; bit n of a mask describes byte n.
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

// Converts the result of a comparison of 64 lanes into a bit mask.
#define GK_MASK(lanes)                                                                             \
    ({                                                                                             \
        gk_b64 found_ = __builtin_convertvector((gk_v64)(lanes), gk_b64);                          \
        uint64_t mask_;                                                                            \
        __builtin_memcpy(&mask_, &found_, sizeof mask_);                                           \
        mask_;                                                                                     \
    })
// Finds the lanes of `x` with values from `low` to `high`, with a single comparison.
#define GK_IN(x, low, high) ((gk_v64)((gk_v64)((x) - (uint8_t)(low)) <= (uint8_t)((high) - (low))))

// The classes of 64 bytes of a UTF-8 text, as bit masks; bit n of a mask describes byte n.
typedef struct {
    // Bytes of letters, digits and connectors, which join with each other into words.
    uint64_t letters, digits, connectors;
    // Bytes of non-ASCII marks that join the characters on their two sides.
    uint64_t joined;
    // ASCII marks that join if there are letters (`mid_letters`) or digits (`mid_numbers`) on both
    // sides.
    uint64_t mid_letters, mid_numbers;
    // The first bytes of words of one character, and the bytes after these words.
    uint64_t single_starts, single_ends;
} gk_block;

// The classes of the byte next to a block; each member is 0 or 1.
typedef struct {
    uint64_t letter, digit, inside;
} gk_edge;

// A search for words in a piece of text, block by block.
typedef struct {
    // The text from its beginning; the piece ends at offset `end`.
    const uint8_t *text;
    size_t end;
    // The offset at which the block begins.
    size_t base;
    gk_edge before;
    gk_block block;
    // The bytes in the next block that belong to characters that begin in this block.
    gk_block spilled;
    // The first bytes of characters that only tables can classify, and the ASCII characters that
    // may indicate addresses, mentions and hashtags.
    uint64_t undecided;
    // All bits are set if addresses, mentions and hashtags are searched, otherwise none.
    uint64_t looks_for_tags;
    // Not 0 if there are characters of three or more bytes other than punctuation.
    uint64_t has_wide;
    // The offsets at which the words begin and end.
    uint32_t *starts, *ends;
    size_t start_count, end_count;
} gk_word_search;

// The number of bytes that are read for a block: 64, and two more that show which characters begin
// in the block's last bytes.
#define GK_REACH 66

// Scans block after block, as long as `GK_REACH` bytes remain.
//
// Stops at a block that contains undecided bytes, or whose last byte is a mark that joins or not
// depending on the first character of the next block; such a block has been read, but not finished.
// Returns false if there are no more blocks.
bool gk_scan_words(gk_word_search *search);

// Reads the block at `base` from `bytes`, which must have `GK_REACH` bytes.
void gk_read_block(gk_word_search *search, const uint8_t *bytes);

// Writes the offsets at which words begin and end in the block, and continues with the next block.
void gk_finish_block(gk_word_search *search, gk_edge next);

// Returns the bytes that belong to words other than those of `single_starts`.
GK_INLINE uint64_t gk_inside(gk_block b, gk_edge before, gk_edge next) {
    uint64_t joins_letters = (b.letters << 1 | before.letter) & (b.letters >> 1 | next.letter << 63);
    uint64_t joins_digits = (b.digits << 1 | before.digit) & (b.digits >> 1 | next.digit << 63);
    return b.letters | b.digits | b.connectors | b.joined | (b.mid_letters & joins_letters)
        | (b.mid_numbers & joins_digits);
}

// The first bytes of words, and the bytes after words.
typedef struct {
    uint64_t starts, ends;
} gk_borders;

GK_INLINE gk_borders gk_borders_of(gk_block b, gk_edge before, gk_edge next) {
    uint64_t inside = gk_inside(b, before, next), behind = inside << 1 | before.inside;
    return (gk_borders){(inside & ~behind) | b.single_starts, (~inside & behind) | b.single_ends};
}

// Writes the positions of the bits that are set, each plus `base`. Always writes a multiple of 16
// positions, of which the last ones may be meaningless, because a check of each bit would cost more
// than the extra writes.
GK_INLINE void gk_write_places(uint64_t bits, uint32_t base, uint32_t *places) {
    do {
        for (int i = 0; i < 16; i++) {
            places[i] = base + (uint32_t)__builtin_ctzg(bits, 64);
            bits &= bits - 1;
        }
        places += 16;
    } while (__builtin_expect(bits != 0, 0));
}

// A word of at most 16 bytes as two numbers; the bytes after the word are 0.
typedef struct {
    uint64_t low, high;
} gk_key;

GK_INLINE gk_v16 gk_lowered(gk_v16 x) {
    gk_v16 capitals = (gk_v16)((gk_v16)(x - (uint8_t)'A') <= (uint8_t)25);
    return x | (capitals & 0x20);
}

// Reads 16 bytes and keeps the first `length`; changes ASCII capitals to lower case if `lowers`.
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

// Returns the exclusive or of both halves of a product.
GK_INLINE uint64_t gk_mixed(uint64_t a, uint64_t b) {
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

GK_INLINE uint64_t gk_hash(gk_key key) {
    return gk_mixed(key.low ^ 0x9E3779B97F4A7C15u, key.high ^ 0xC2B2AE3D27D4EB4Fu);
}

// Returns a hash of all bytes of a word of more than 16 bytes; the last 16 bytes are always read as
// one block, so that some bytes may be read twice.
GK_INLINE uint64_t gk_long_hash(const uint8_t *bytes, size_t length, bool lowers) {
    uint64_t hash = length * 0xD6E8FEB86659FD93u;
    for (size_t at = 0; at + 16 < length; at += 16) {
        gk_key key = gk_short_key(bytes + at, 16, lowers);
        hash = gk_mixed(key.low ^ hash, key.high ^ 0x9E3779B97F4A7C15u);
    }
    gk_key key = gk_short_key(bytes + length - 16, 16, lowers);
    return gk_mixed(key.low ^ hash, key.high ^ 0xC2B2AE3D27D4EB4Fu);
}

// Returns whether a word of more than 16 bytes equals `stored`, which is already in lower case if
// `lowers`.
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

// Sets the key of a word and returns its hash. The key of a word of more than 16 bytes contains the
// hash and a number that no form has. No byte at or after `end` is read.
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

// The byte 0xFF never occurs in UTF-8, so it marks the keys of words of more than 16 bytes. In such
// a key, the rest of the upper number is the offset of the word's bytes, and the lower number is
// the word's hash.
#define GK_LONG_MARK 0xFF00000000000000u

// A word that is looked up: its key and its hash.
typedef struct {
    gk_key key;
    uint64_t hash;
} gk_probe;

// The key of a spelling and its value, which are stored together because they are read together.
typedef struct {
    gk_key key;
    uint32_t value;
} gk_form;

// A hash table of spellings, each of which has a number.
typedef struct {
    // A slot contains a spelling's number, from 1, in the bits of `number_mask`, and the uppermost
    // bits of the spelling's hash above them; an empty slot is 0. There are `number_mask` plus one
    // slots.
    const uint32_t *slots;
    uint32_t number_mask;
    // Whether ASCII capitals are treated as lower-case letters.
    bool lowers;
    // The forms by their numbers; form 0 has a key that is never looked up.
    const gk_form *forms;
    // The words of more than 16 bytes: for each word, its length as a number of 8 bytes, then its
    // bytes.
    const uint8_t *long_bytes;
} gk_form_table;

// Returns the uppermost bits of a hash, as slots contain them.
GK_INLINE uint32_t gk_tag(uint64_t hash, uint32_t number_mask) {
    return (uint32_t)(hash >> 32) & ~number_mask;
}

// Returns whether `key`, from the table, is the key of the word `bytes` of more than 16 bytes.
GK_INLINE bool gk_is_long_form(
    const gk_form_table *table, gk_key key, gk_key probe, const uint8_t *bytes, size_t length) {
    if (key.low != probe.low || key.high < GK_LONG_MARK) return false;
    const uint8_t *stored = table->long_bytes + (key.high & ~GK_LONG_MARK);
    uint64_t stored_length;
    __builtin_memcpy(&stored_length, stored, sizeof stored_length);
    return stored_length == length
        && gk_long_equal(bytes, stored + sizeof stored_length, length, table->lowers);
}

// Looks up at most 64 words of a text that is `length` bytes long.
//
// Writes the values, and returns a bit mask of the unknown words, whose values have no meaning. The
// keys and hashes of all words are left in `probes`.
uint64_t gk_look_up(
    const gk_form_table *table, const uint8_t *text, size_t length, const uint32_t *starts,
    const uint32_t *ends, size_t count, gk_probe *probes, uint32_t *values);

GK_INLINE void gk_prefetch(const void *place) { __builtin_prefetch(place); }

// Requests memory pages of 2 MiB for a table that is so large that address translation is slow.
void gk_use_huge_pages(const void *start, size_t size);

// Returns the number of bytes that are valid UTF-8: all, or those before the first invalid
// character.
size_t gk_valid_utf8(const uint8_t *bytes, size_t length);

// Returns the index of the first byte that is one of the four given bytes, or `length`.
size_t gk_first_of(const uint8_t *bytes, size_t length, uint8_t a, uint8_t b, uint8_t c, uint8_t d);

#endif
