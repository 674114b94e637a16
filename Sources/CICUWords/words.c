// SPDX-License-Identifier: Apache-2.0
#include "CICUWords.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>

// ICU is loaded when its dictionaries are first used, so that a program that does not use them does
// not need ICU. The names of ICU's functions end in ICU's version.
enum { newest_version = 99, oldest_version = 60 };
enum { word_breaks = 1, no_more_breaks = -1 };

typedef struct UBreakIterator UBreakIterator;
typedef struct UText UText;
/// The status of a call: 0 is success, a negative number is a warning, a positive number is a
/// failure.
typedef int status_code;

static struct {
    UBreakIterator *(*open)(int, const char *, const uint16_t *, int32_t, status_code *);
    void (*set_text)(UBreakIterator *, UText *, status_code *);
    int32_t (*next)(UBreakIterator *);
    UText *(*open_utf8)(UText *, const char *, int64_t, status_code *);
    UText *(*close)(UText *);
    void (*version)(uint8_t *);
} api;

static int32_t is_loaded;
static _Thread_local UBreakIterator *iterator;

/// Finds the functions of a library that appends `ending` to their names; returns 0 if one is
/// missing.
static int32_t find(void *library, const char *ending) {
    const struct {
        void **place;
        const char *name;
    } functions[] = {
        {(void **)&api.open, "ubrk_open"},
        {(void **)&api.set_text, "ubrk_setUText"},
        {(void **)&api.next, "ubrk_next"},
        {(void **)&api.open_utf8, "utext_openUTF8"},
        {(void **)&api.close, "utext_close"},
        {(void **)&api.version, "u_getVersion"},
    };
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        char name[32];
        snprintf(name, sizeof name, "%s%s", functions[index].name, ending);
        void *function = dlsym(library, name);
        if (!function) return 0;
        *functions[index].place = function;
    }
    return 1;
}

static void load(void) {
#ifdef __APPLE__
    void *library = dlopen("libicucore.dylib", RTLD_NOW | RTLD_LOCAL);
    if (library) is_loaded = find(library, "");
#else
    for (int version = newest_version; version >= oldest_version && !is_loaded; version--) {
        char name[32], ending[8];
        snprintf(name, sizeof name, "libicuuc.so.%d", version);
        snprintf(ending, sizeof ending, "_%d", version);
        void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
        if (library) is_loaded = find(library, ending);
    }
#endif
}

int32_t icu_is_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

int32_t icu_word_ends(const uint8_t *text, int64_t length, int32_t *ends, int32_t capacity) {
    if (!icu_is_available()) return -1;
    status_code status = 0;
    // The empty locale selects the root rules, which choose a dictionary by script, not by
    // language.
    if (!iterator) iterator = api.open(word_breaks, "", NULL, 0, &status);
    UText *opened = api.open_utf8(NULL, (const char *)text, length, &status);
    int32_t count = 0;
    if (status <= 0) api.set_text(iterator, opened, &status);
    if (status <= 0) {
        int32_t end;
        while (count < capacity && (end = api.next(iterator)) != no_more_breaks) {
            ends[count++] = end;
        }
    }
    api.close(opened);
    return status <= 0 ? count : -1;
}

int32_t icu_version(void) {
    if (!icu_is_available()) return 0;
    uint8_t version[4] = {0};
    api.version(version);
    return version[0] * 100 + version[1];
}
