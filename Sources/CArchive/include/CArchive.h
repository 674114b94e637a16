// SPDX-License-Identifier: Apache-2.0
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdint.h>

/// An archive that is being read.
typedef struct ga_archive ga_archive;

/// The formats that are read. No other format of libarchive is ever switched on.
enum {
    ga_zip = 1,
    ga_tar,
};

/// The kinds of entries.
enum {
    ga_is_file = 1,
    ga_is_folder,
    ga_is_link,
    ga_is_special,
};

/// Gives the next bytes of the input, which stay valid until the next call; returns their number, 0
/// at the end, or -1 for an error.
typedef int64_t (*ga_source_read)(void *_Nonnull context,
                                  const void *_Nullable *_Nonnull bytes);

/// Moves to an offset in the input; returns the new offset, or -1 for an error. `whence` is that of
/// `lseek`.
typedef int64_t (*ga_source_seek)(void *_Nonnull context, int64_t offset, int32_t whence);

/// Returns 1 if libarchive is installed, otherwise 0.
int32_t ga_is_available(void);

/// Opens an input; returns NULL if libarchive is not installed or there is no memory. If the result
/// is not NULL, `ga_message` tells whether the input could be opened.
///
/// - Parameter seek: NULL if the input cannot seek.
ga_archive *_Nullable ga_open(int32_t format, void *_Nonnull context, ga_source_read _Nonnull read,
                              ga_source_seek _Nullable seek);

/// Moves to the next entry; returns 1 if there is one, 0 at the end, -1 for an error.
int32_t ga_next(ga_archive *_Nonnull archive);

/// The path of the current entry as the archive states it, in any encoding; NULL if it has none.
const char *_Nullable ga_path(ga_archive *_Nonnull archive);

/// The kind of the current entry.
int32_t ga_kind(ga_archive *_Nonnull archive);

/// Returns 1 if the content of the current entry is encrypted, otherwise 0.
int32_t ga_is_encrypted(ga_archive *_Nonnull archive);

/// Reads bytes of the current entry; returns their number, 0 at the end, -1 for an error.
int64_t ga_read(ga_archive *_Nonnull archive, void *_Nonnull bytes, int64_t count);

/// The number of bytes of the input that have been used.
int64_t ga_consumed(ga_archive *_Nonnull archive);

/// The message of the last error; NULL if there was none.
const char *_Nullable ga_message(ga_archive *_Nonnull archive);

/// Closes the archive and frees it.
void ga_close(ga_archive *_Nonnull archive);

#endif
