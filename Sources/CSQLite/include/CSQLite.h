// SPDX-License-Identifier: Apache-2.0
#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdint.h>

/// A database that is being written, with the statements that fill it.
typedef struct gs_database gs_database;

/// Whether SQLite is installed: 1, or 0.
int32_t gs_is_available(void);

/// Opens a new file; NULL without SQLite or memory. `gs_message` tells whether it went well.
gs_database *_Nullable gs_open(const char *_Nonnull path);

/// Runs statements that give no rows; 0 if all went well.
int32_t gs_execute(gs_database *_Nonnull database, const char *_Nonnull sql);

/// Prepares a statement with parameters; its number, or -1.
int32_t gs_prepare(gs_database *_Nonnull database, const char *_Nonnull sql);

/// Sets a parameter, from 1; 0 if all went well. Text is UTF-8 and copied.
int32_t gs_bind_text(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                     const uint8_t *_Nullable bytes, int64_t length);
int32_t gs_bind_integer(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                        int64_t value);
int32_t gs_bind_number(gs_database *_Nonnull database, int32_t statement, int32_t parameter,
                       double value);
int32_t gs_bind_null(gs_database *_Nonnull database, int32_t statement, int32_t parameter);

/// Runs a statement once and makes it ready for the next time; 0 if all went well.
int32_t gs_run(gs_database *_Nonnull database, int32_t statement);

/// What went wrong last, in SQLite's words.
const char *_Nonnull gs_message(gs_database *_Nonnull database);

/// Closes the file and frees everything; 0 if all went well.
int32_t gs_close(gs_database *_Nonnull database);

#endif
