// SPDX-License-Identifier: Apache-2.0
#include "CSQLite.h"

#include <stddef.h>

// The package's trait SQLite sets this; without it nothing of SQLite is needed to build.
#ifdef GALLEY_SQLITE

#include <sqlite3.h>
#include <stdlib.h>

enum { most_statements = 8 };

struct gs_database {
    sqlite3 *handle;
    sqlite3_stmt *statements[most_statements];
    int32_t count;
};

int32_t gs_is_available(void) { return 1; }

gs_database *gs_open(const char *path) {
    gs_database *database = calloc(1, sizeof *database);
    if (!database) return NULL;
    sqlite3_open_v2(path, &database->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    return database;
}

int32_t gs_execute(gs_database *database, const char *sql) {
    return sqlite3_exec(database->handle, sql, NULL, NULL, NULL);
}

int32_t gs_prepare(gs_database *database, const char *sql) {
    if (database->count == most_statements) return -1;
    sqlite3_stmt **place = &database->statements[database->count];
    if (sqlite3_prepare_v2(database->handle, sql, -1, place, NULL) != SQLITE_OK) return -1;
    return database->count++;
}

int32_t gs_bind_text(gs_database *database, int32_t statement, int32_t parameter,
                     const uint8_t *bytes, int64_t length) {
    // No address would mean NULL, which an empty text is not.
    const char *text = bytes ? (const char *)bytes : "";
    return sqlite3_bind_text64(database->statements[statement], parameter, text,
                               (sqlite3_uint64)length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int32_t gs_bind_integer(gs_database *database, int32_t statement, int32_t parameter,
                        int64_t value) {
    return sqlite3_bind_int64(database->statements[statement], parameter, value);
}

int32_t gs_bind_number(gs_database *database, int32_t statement, int32_t parameter, double value) {
    return sqlite3_bind_double(database->statements[statement], parameter, value);
}

int32_t gs_bind_null(gs_database *database, int32_t statement, int32_t parameter) {
    return sqlite3_bind_null(database->statements[statement], parameter);
}

int32_t gs_run(gs_database *database, int32_t statement) {
    int32_t result = sqlite3_step(database->statements[statement]);
    int32_t after = sqlite3_reset(database->statements[statement]);
    return result == SQLITE_DONE ? after : result;
}

const char *gs_message(gs_database *database) { return sqlite3_errmsg(database->handle); }

int32_t gs_close(gs_database *database) {
    for (int32_t index = 0; index < database->count; index++) {
        sqlite3_finalize(database->statements[index]);
    }
    int32_t result = sqlite3_close(database->handle);
    free(database);
    return result;
}

#else

int32_t gs_is_available(void) { return 0; }

gs_database *gs_open(const char *path) {
    (void)path;
    return NULL;
}

int32_t gs_execute(gs_database *database, const char *sql) {
    (void)database, (void)sql;
    return 1;
}

int32_t gs_prepare(gs_database *database, const char *sql) {
    (void)database, (void)sql;
    return -1;
}

int32_t gs_bind_text(gs_database *database, int32_t statement, int32_t parameter,
                     const uint8_t *bytes, int64_t length) {
    (void)database, (void)statement, (void)parameter, (void)bytes, (void)length;
    return 1;
}

int32_t gs_bind_integer(gs_database *database, int32_t statement, int32_t parameter,
                        int64_t value) {
    (void)database, (void)statement, (void)parameter, (void)value;
    return 1;
}

int32_t gs_bind_number(gs_database *database, int32_t statement, int32_t parameter, double value) {
    (void)database, (void)statement, (void)parameter, (void)value;
    return 1;
}

int32_t gs_bind_null(gs_database *database, int32_t statement, int32_t parameter) {
    (void)database, (void)statement, (void)parameter;
    return 1;
}

int32_t gs_run(gs_database *database, int32_t statement) {
    (void)database, (void)statement;
    return 1;
}

const char *gs_message(gs_database *database) {
    (void)database;
    return "";
}

int32_t gs_close(gs_database *database) {
    (void)database;
    return 0;
}

#endif
