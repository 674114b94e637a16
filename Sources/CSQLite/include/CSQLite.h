// SPDX-License-Identifier: Apache-2.0
#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdint.h>

/// A database that is being written, with the statements that fill it.
typedef struct gs_database gs_database;

/// Returns 1 if SQLite is installed, otherwise 0.
int32_t gs_is_available(void);

/// Opens a new file; returns NULL if SQLite is not installed or there is no memory. `gs_message`
/// shows whether the file could be opened.
gs_database *_Nullable gs_open(const char *_Nonnull path);

/// Runs statements that return no rows; returns 0 on success.
int32_t gs_execute(gs_database *_Nonnull database, const char *_Nonnull sql);

/// Prepares a statement with parameters; returns the number of the statement, or -1 on failure.
int32_t gs_prepare(gs_database *_Nonnull database, const char *_Nonnull sql);

/// Sets a parameter, counted from 1; returns 0 on success. Text must be UTF-8 and is copied.
int32_t gs_bind_text(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                     const uint8_t *_Nullable bytes, int64_t length);
int32_t gs_bind_integer(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                        int64_t value);
int32_t gs_bind_number(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                       double value);
int32_t gs_bind_null(gs_database *_Nonnull database, int32_t statement, int32_t parameter);

/// Runs a statement once and resets it for the next run; returns 0 on success.
int32_t gs_run(gs_database *_Nonnull database, int32_t statement);

/// Returns SQLite's message about the last error.
const char *_Nonnull gs_message(gs_database *_Nonnull database);

/// Closes the file and frees all memory; returns 0 on success.
int32_t gs_close(gs_database *_Nonnull database);

#endif
