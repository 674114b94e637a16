// SPDX-License-Identifier: Apache-2.0
#include "CKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

size_t gk_first_of(const uint8_t *bytes, size_t length, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
    size_t index = 0;
#if defined(__SSE2__)
    const __m128i first = _mm_set1_epi8((char)a), second = _mm_set1_epi8((char)b);
    const __m128i third = _mm_set1_epi8((char)c), fourth = _mm_set1_epi8((char)d);
    for (; index + 16 <= length; index += 16) {
        __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + index));
        __m128i one = _mm_or_si128(_mm_cmpeq_epi8(block, first), _mm_cmpeq_epi8(block, second));
        __m128i two = _mm_or_si128(_mm_cmpeq_epi8(block, third), _mm_cmpeq_epi8(block, fourth));
        unsigned mask = (unsigned)_mm_movemask_epi8(_mm_or_si128(one, two));
        if (mask) return index + (size_t)__builtin_ctz(mask);
    }
#elif defined(__ARM_NEON)
    const uint8x16_t first = vdupq_n_u8(a), second = vdupq_n_u8(b);
    const uint8x16_t third = vdupq_n_u8(c), fourth = vdupq_n_u8(d);
    for (; index + 16 <= length; index += 16) {
        uint8x16_t block = vld1q_u8(bytes + index);
        uint8x16_t one = vorrq_u8(vceqq_u8(block, first), vceqq_u8(block, second));
        uint8x16_t two = vorrq_u8(vceqq_u8(block, third), vceqq_u8(block, fourth));
        if (vmaxvq_u8(vorrq_u8(one, two))) break;
    }
#endif
    for (; index < length; index++) {
        uint8_t byte = bytes[index];
        if (byte == a || byte == b || byte == c || byte == d) return index;
    }
    return length;
}
