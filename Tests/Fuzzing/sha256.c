// SPDX-License-Identifier: Apache-2.0
// Compares SHA-256 by the processor's instructions with the plain code, from any initial state.
#include <stdlib.h>
#include <string.h>

#include "sha256.h"

enum { STATE = 8 * sizeof(uint32_t), BLOCK = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size) {
    if (size < STATE) return 0;
    uint32_t state[8], plain[8];
    memcpy(state, input, STATE);
    memcpy(plain, input, STATE);
    size_t count = (size - STATE) / BLOCK;
    // The copy has exactly the right size, so that reading past its end is detected.
    uint8_t *blocks = malloc(count * BLOCK + (count == 0));
    memcpy(blocks, input + STATE, count * BLOCK);
    gk_sha256(state, blocks, count);
    gk_sha256_plain(plain, blocks, count);
    free(blocks);
    if (memcmp(state, plain, STATE) != 0) abort();
    return 0;
}
