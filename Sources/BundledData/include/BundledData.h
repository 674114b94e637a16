// SPDX-License-Identifier: Apache-2.0
#ifndef BUNDLED_DATA_H
#define BUNDLED_DATA_H

#include <stddef.h>

/// A file of this repository whose bytes the compiler put into the program.
typedef struct {
    /// The path from the root of the repository.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t size;
} BundledEntry;

/// The number of embedded files.
size_t bundled_count(void);

/// An embedded file, by its place in the table: from 0 to below `bundled_count()`.
BundledEntry bundled_entry(size_t index);

#endif
