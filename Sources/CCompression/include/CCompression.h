// SPDX-License-Identifier: Apache-2.0
#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stddef.h>
#include <stdint.h>

/// A decoder of compressed data.
typedef struct gd_decoder gd_decoder;

/// The formats of compressed data.
enum {
    gd_gzip = 1,
    gd_zstd,
    gd_bzip2,
    gd_xz,
    gd_lz4,
    gd_zlib,
};

/// What a step of a decoder gave.
enum {
    /// The decoder needs more input or more space.
    gd_goes_on = 0,
    /// A member, stream or frame has ended; another one may follow.
    gd_has_ended = 1,
    /// The data is damaged.
    gd_is_damaged = -1,
};

/// Makes a decoder; returns NULL if the library of the format is not installed.
gd_decoder *_Nullable gd_open(int32_t format);

/// Prepares for another member, stream or frame; returns 0 on success.
int32_t gd_restart(gd_decoder *_Nonnull decoder);

/// Decodes bytes. `*used` and `*written` are the numbers of bytes that were read and written.
int32_t gd_run(gd_decoder *_Nonnull decoder, const uint8_t *_Nullable input, size_t length,
               size_t *_Nonnull used, uint8_t *_Nonnull output, size_t space,
               size_t *_Nonnull written);

/// Frees a decoder.
void gd_close(gd_decoder *_Nonnull decoder);

#endif
