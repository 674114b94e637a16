// SPDX-License-Identifier: Apache-2.0
#include "CSQLite.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

// SQLite is loaded when the first database is written, so that a program that writes no database
// does not need SQLite. SQLite's interface has been the same since version 3.8.7 (2014).
#ifdef __APPLE__
static const char library_name[] = "libsqlite3.dylib";
#else
static const char library_name[] = "libsqlite3.so.0";
#endif

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef void (*destructor)(void *);

enum { result_ok = 0, result_done = 101 };
enum { open_read_write = 2, open_create = 4, encoding_utf8 = 1 };
/// Tells SQLite to copy a text at once.
#define TRANSIENT ((destructor)(intptr_t)-1)

static struct {
    int (*open_v2)(const char *, sqlite3 **, int, const char *);
    int (*exec)(sqlite3 *, const char *, void *, void *, char **);
    int (*prepare_v2)(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
    int (*bind_text64)(sqlite3_stmt *, int, const char *, uint64_t, destructor, unsigned char);
    int (*bind_int64)(sqlite3_stmt *, int, int64_t);
    int (*bind_double)(sqlite3_stmt *, int, double);
    int (*bind_null)(sqlite3_stmt *, int);
    int (*step)(sqlite3_stmt *);
    int (*reset)(sqlite3_stmt *);
    int (*finalize)(sqlite3_stmt *);
    int (*close)(sqlite3 *);
    const char *(*errmsg)(sqlite3 *);
} api;

static int32_t is_loaded;

static void load(void) {
    void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    const struct {
        void **place;
        const char *name;
    } functions[] = {
        {(void **)&api.open_v2, "sqlite3_open_v2"},
        {(void **)&api.exec, "sqlite3_exec"},
        {(void **)&api.prepare_v2, "sqlite3_prepare_v2"},
        {(void **)&api.bind_text64, "sqlite3_bind_text64"},
        {(void **)&api.bind_int64, "sqlite3_bind_int64"},
        {(void **)&api.bind_double, "sqlite3_bind_double"},
        {(void **)&api.bind_null, "sqlite3_bind_null"},
        {(void **)&api.step, "sqlite3_step"},
        {(void **)&api.reset, "sqlite3_reset"},
        {(void **)&api.finalize, "sqlite3_finalize"},
        {(void **)&api.close, "sqlite3_close"},
        {(void **)&api.errmsg, "sqlite3_errmsg"},
    };
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        void *function = dlsym(library, functions[index].name);
        if (!function) return;
        *functions[index].place = function;
    }
    is_loaded = 1;
}

int32_t gs_is_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

enum { most_statements = 8 };

struct gs_database {
    sqlite3 *handle;
    sqlite3_stmt *statements[most_statements];
    int32_t count;
};

gs_database *gs_open(const char *path) {
    if (!gs_is_available()) return NULL;
    gs_database *database = calloc(1, sizeof *database);
    if (!database) return NULL;
    api.open_v2(path, &database->handle, open_read_write | open_create, NULL);
    return database;
}

int32_t gs_execute(gs_database *database, const char *sql) {
    return api.exec(database->handle, sql, NULL, NULL, NULL);
}

int32_t gs_prepare(gs_database *database, const char *sql) {
    if (database->count == most_statements) return -1;
    sqlite3_stmt **place = &database->statements[database->count];
    if (api.prepare_v2(database->handle, sql, -1, place, NULL) != result_ok) return -1;
    return database->count++;
}

int32_t gs_bind_text(gs_database *database, int32_t statement, int32_t parameter,
                     const uint8_t *bytes, int64_t length) {
    // A null pointer would be stored as NULL, but an empty text is not NULL.
    const char *text = bytes ? (const char *)bytes : "";
    return api.bind_text64(database->statements[statement], parameter, text, (uint64_t)length,
                           TRANSIENT, encoding_utf8);
}

int32_t gs_bind_integer(gs_database *database, int32_t statement, int32_t parameter,
                        int64_t value) {
    return api.bind_int64(database->statements[statement], parameter, value);
}

int32_t gs_bind_number(gs_database *database, int32_t statement, int32_t parameter, double value) {
    return api.bind_double(database->statements[statement], parameter, value);
}

int32_t gs_bind_null(gs_database *database, int32_t statement, int32_t parameter) {
    return api.bind_null(database->statements[statement], parameter);
}

int32_t gs_run(gs_database *database, int32_t statement) {
    int32_t result = api.step(database->statements[statement]);
    int32_t after = api.reset(database->statements[statement]);
    return result == result_done ? after : result;
}

const char *gs_message(gs_database *database) { return api.errmsg(database->handle); }

int32_t gs_close(gs_database *database) {
    for (int32_t index = 0; index < database->count; index++) {
        api.finalize(database->statements[index]);
    }
    int32_t result = api.close(database->handle);
    free(database);
    return result;
}
