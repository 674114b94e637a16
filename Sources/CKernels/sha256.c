// SPDX-License-Identifier: Apache-2.0
#include "sha256.h"

// FIPS 180-4, section 4.2.2: the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t turned(uint32_t word, int count) {
    return word >> count | word << (32 - count);
}

static inline uint32_t big_endian(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

void gk_sha256_plain(uint32_t *state, const uint8_t *blocks, size_t count) {
    for (; count > 0; count--, blocks += 64) {
        uint32_t w[64], s[8];
        for (int i = 0; i < 8; i++) s[i] = state[i];
        for (int i = 0; i < 16; i++) w[i] = big_endian(blocks + 4 * i);
        for (int i = 16; i < 64; i++) {
            uint32_t early = w[i - 15], late = w[i - 2];
            w[i] = w[i - 16] + w[i - 7] + (turned(early, 7) ^ turned(early, 18) ^ early >> 3) +
                   (turned(late, 17) ^ turned(late, 19) ^ late >> 10);
        }
        for (int i = 0; i < 64; i++) {
            uint32_t choice = s[6] ^ (s[4] & (s[5] ^ s[6]));
            uint32_t majority = (s[0] & s[1]) | (s[2] & (s[0] | s[1]));
            uint32_t first = s[7] + choice + constants[i] + w[i] +
                             (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25));
            uint32_t second = majority + (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22));
            for (int j = 7; j > 0; j--) s[j] = s[j - 1];
            s[4] += first;
            s[0] = first + second;
        }
        for (int i = 0; i < 8; i++) state[i] += s[i];
    }
}

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// Each step computes four rounds; the processor's instructions need the state as the words ABEF and
// CDGH.
__attribute__((target("sha,sse4.1"))) static void with_instructions(
    uint32_t *state, const uint8_t *blocks, size_t count) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (; count > 0; count--, blocks += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)blocks + i), order);
        for (int i = 0; i < 16; i++) {
            __m128i *oldest = &w[i & 3];
            __m128i sum =
                _mm_add_epi32(*oldest, _mm_loadu_si128((const __m128i *)constants + i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
            if (i >= 12) continue;
            __m128i next = _mm_sha256msg1_epu32(*oldest, w[(i + 1) & 3]);
            next = _mm_add_epi32(next, _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4));
            *oldest = _mm_sha256msg2_epu32(next, w[(i + 3) & 3]);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

// In cpuid leaf 7, bit 29 of EBX shows the SHA instructions; in leaf 1, bit 19 of ECX shows SSE4.1.
static bool has_instructions(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b >> 29 & 1)) return false;
    return __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1);
}

void gk_sha256(uint32_t *state, const uint8_t *blocks, size_t count) {
    // 0 means that cpuid was not read yet. The answer is stored because cpuid is slow on virtual
    // machines; two threads that read cpuid get the same answer.
    static _Atomic int answer;
    if (!answer) answer = has_instructions() ? 1 : 2;
    (answer == 1 ? with_instructions : gk_sha256_plain)(state, blocks, count);
}

#else

void gk_sha256(uint32_t *state, const uint8_t *blocks, size_t count) {
    gk_sha256_plain(state, blocks, count);
}

#endif
