// SPDX-License-Identifier: Apache-2.0
#ifndef GK_SHA256_H
#define GK_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Updates the eight words of a SHA-256 state with blocks of 64 bytes (FIPS 180-4, section 6.2.2).
void gk_sha256(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// Does the same as `gk_sha256` without the processor's SHA instructions, for comparison.
void gk_sha256_plain(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

#endif
