// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CArchive.h"

#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

// libarchive is loaded when the first archive is opened, so that a program that opens none does not
// need it. The functions have been the same since version 3.3 (2017).
#ifdef __APPLE__
static const char library_name[] = "libarchive.dylib";
#else
static const char library_name[] = "libarchive.so.13";
#endif

typedef struct archive archive;
typedef struct archive_entry archive_entry;
typedef ssize_t (*read_callback)(archive *, void *, const void **);
typedef int64_t (*seek_callback)(archive *, void *, int64_t, int);

enum { result_eof = 1, result_ok = 0, result_warning = -20 };

static struct {
    archive *(*read_new)(void);
    int (*format_zip_seekable)(archive *);
    int (*format_zip_streamable)(archive *);
    int (*format_tar)(archive *);
    int (*set_read)(archive *, read_callback);
    int (*set_seek)(archive *, seek_callback);
    int (*set_data)(archive *, void *);
    int (*open1)(archive *);
    int (*next_header)(archive *, archive_entry **);
    ssize_t (*read_data)(archive *, void *, size_t);
    int64_t (*filter_bytes)(archive *, int);
    const char *(*error_string)(archive *);
    int (*read_free)(archive *);
    const char *(*pathname)(archive_entry *);
    const char *(*hardlink)(archive_entry *);
    const char *(*symlink)(archive_entry *);
    mode_t (*filetype)(archive_entry *);
    int (*is_data_encrypted)(archive_entry *);
} api;

static int32_t is_loaded;
/// A locale in which texts are UTF-8; names with other letters cannot be read in the locale "C".
static locale_t utf8_locale;

static void load(void) {
    void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    const struct {
        void **place;
        const char *name;
    } functions[] = {
        {(void **)&api.read_new, "archive_read_new"},
        {(void **)&api.format_zip_seekable, "archive_read_support_format_zip_seekable"},
        {(void **)&api.format_zip_streamable, "archive_read_support_format_zip_streamable"},
        {(void **)&api.format_tar, "archive_read_support_format_tar"},
        {(void **)&api.set_read, "archive_read_set_read_callback"},
        {(void **)&api.set_seek, "archive_read_set_seek_callback"},
        {(void **)&api.set_data, "archive_read_set_callback_data"},
        {(void **)&api.open1, "archive_read_open1"},
        {(void **)&api.next_header, "archive_read_next_header"},
        {(void **)&api.read_data, "archive_read_data"},
        {(void **)&api.filter_bytes, "archive_filter_bytes"},
        {(void **)&api.error_string, "archive_error_string"},
        {(void **)&api.read_free, "archive_read_free"},
        {(void **)&api.pathname, "archive_entry_pathname"},
        {(void **)&api.hardlink, "archive_entry_hardlink"},
        {(void **)&api.symlink, "archive_entry_symlink"},
        {(void **)&api.filetype, "archive_entry_filetype"},
        {(void **)&api.is_data_encrypted, "archive_entry_is_data_encrypted"},
    };
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        void *function = dlsym(library, functions[index].name);
        if (!function) return;
        *functions[index].place = function;
    }
    utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    is_loaded = 1;
}

int32_t ga_is_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

struct ga_archive {
    archive *handle;
    archive_entry *entry;
    void *context;
    ga_source_read read;
    ga_source_seek seek;
    int32_t has_failed;
};

static ssize_t read_source(archive *handle, void *data, const void **bytes) {
    (void)handle;
    ga_archive *self = data;
    return (ssize_t)self->read(self->context, bytes);
}

static int64_t seek_source(archive *handle, void *data, int64_t offset, int whence) {
    (void)handle;
    ga_archive *self = data;
    int64_t place = self->seek(self->context, offset, whence);
    return place < 0 ? -30 : place;
}

/// Switches on one format, and nothing else.
static void choose(archive *handle, int32_t format, int32_t can_seek) {
    if (format == ga_tar) {
        api.format_tar(handle);
    } else if (can_seek) {
        api.format_zip_seekable(handle);
    } else {
        api.format_zip_streamable(handle);
    }
}

ga_archive *ga_open(int32_t format, void *context, ga_source_read read, ga_source_seek seek) {
    if (!ga_is_available()) return NULL;
    ga_archive *self = calloc(1, sizeof *self);
    if (!self) return NULL;
    self->handle = api.read_new();
    if (!self->handle) {
        free(self);
        return NULL;
    }
    self->context = context;
    self->read = read;
    self->seek = seek;
    choose(self->handle, format, seek != NULL);
    api.set_read(self->handle, read_source);
    if (seek) api.set_seek(self->handle, seek_source);
    api.set_data(self->handle, self);
    self->has_failed = api.open1(self->handle) != result_ok;
    return self;
}

int32_t ga_next(ga_archive *self) {
    if (self->has_failed) return -1;
    locale_t before = utf8_locale ? uselocale(utf8_locale) : (locale_t)0;
    int result = api.next_header(self->handle, &self->entry);
    if (utf8_locale) uselocale(before);
    if (result == result_eof) return 0;
    // A warning is about a property of the entry that is not used, such as its owner's name.
    if (result == result_ok || result == result_warning) return 1;
    self->has_failed = 1;
    return -1;
}

const char *ga_path(ga_archive *self) {
    locale_t before = utf8_locale ? uselocale(utf8_locale) : (locale_t)0;
    const char *path = api.pathname(self->entry);
    if (utf8_locale) uselocale(before);
    return path;
}

int32_t ga_kind(ga_archive *self) {
    if (api.hardlink(self->entry) || api.symlink(self->entry)) return ga_is_link;
    switch (api.filetype(self->entry) & S_IFMT) {
    case S_IFDIR: return ga_is_folder;
    case S_IFLNK: return ga_is_link;
    case 0:
    case S_IFREG: return ga_is_file;
    default: return ga_is_special;
    }
}

int32_t ga_is_encrypted(ga_archive *self) { return api.is_data_encrypted(self->entry) == 1; }

int64_t ga_read(ga_archive *self, void *bytes, int64_t count) {
    ssize_t got = api.read_data(self->handle, bytes, (size_t)count);
    return got < 0 ? -1 : (int64_t)got;
}

int64_t ga_consumed(ga_archive *self) { return api.filter_bytes(self->handle, -1); }

const char *ga_message(ga_archive *self) { return api.error_string(self->handle); }

void ga_close(ga_archive *self) {
    api.read_free(self->handle);
    free(self);
}
